import type { Wave } from '../../../schemas/wave.ts';
import { caseQuery } from '../../domain/board/case-filter.ts';
import { Alert } from '../../web/components/alert.tsx';
import { chasingPath, mailsPath, wavePath } from '../../web/console-paths.ts';
import { formatLocalTime } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { UncertainHint } from '../mail/uncertain-hint.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { newWaveId } from '../waves/wave-paths.ts';

/** What the clock and the mail leave to people, as far as it is for whoever looks. */
export interface Left {
  /** How many messages nobody knows the outcome of. */
  uncertain: number;
  /** Waves in which mail came back from units that owe an answer, and from how many. */
  bounced: readonly { wave: Wave; units: number }[];
  /** Drafts that the system has planned, and that wait for approval. */
  drafts: readonly Wave[];
  /** Waves that were to open by the calendar and are not open. */
  notOpened: readonly Wave[];
  /** Waves that run and whose invitations and reminders somebody has paused. */
  paused: readonly Wave[];
  /** Waves after which the next one was to be planned and is not. */
  notPlanned: readonly Wave[];
  /** Waves whose documents cannot be made. */
  noDocuments: readonly Wave[];
}

/** Leads to what somebody has to look at. */
export function MailHints({ left }: { left: Left }) {
  const { uncertain, bounced, drafts, paused, notOpened, notPlanned, noDocuments } = left;
  const { hints } = useConsoleTexts().mail;
  const { language } = usePage();
  const flagged = caseQuery({ flags: ['bounced'] });
  return (
    <>
      {notOpened.map(({ id, title, calendar }) => (
        <Hint
          kind="danger"
          title={hints.notOpened(title[language])}
          text={hints.notOpenedText(formatLocalTime(calendar.opens, language))}
          path={wavePath(id)}
          link={hints.toNotOpened}
          about={title[language]}
        />
      ))}
      {notPlanned.map(({ title }) => (
        <Hint
          kind="danger"
          title={hints.notPlanned(title[language])}
          text={hints.notPlannedText}
          path={wavePath(newWaveId)}
          link={hints.toNotPlanned}
          about={title[language]}
        />
      ))}
      {noDocuments.map(({ id, title }) => (
        <Hint
          kind="danger"
          title={hints.noDocuments(title[language])}
          text={hints.noDocumentsText}
          path={wavePath(id, 'documents')}
          link={hints.toNoDocuments}
          about={title[language]}
        />
      ))}
      {paused.map(({ id, title }) => (
        <Hint
          kind="warning"
          title={hints.paused(title[language])}
          path={mailsPath(id)}
          link={hints.toPaused}
          about={title[language]}
        />
      ))}
      <UncertainHint count={uncertain} />
      {bounced.map(({ wave, units }) => (
        <Hint
          kind="warning"
          title={hints.bounced(units, wave.title[language])}
          path={chasingPath(wave.id, flagged)}
          link={hints.toBounced}
          about={wave.title[language]}
        />
      ))}
      {drafts.map(({ id, title }) => (
        <Hint
          kind="info"
          title={hints.draft(title[language])}
          text={hints.draftText}
          path={wavePath(id)}
          link={hints.toDraft}
          about={title[language]}
        />
      ))}
    </>
  );
}

interface HintProps {
  kind: 'info' | 'warning' | 'danger';
  title: string;
  text?: string;
  path: string;
  link: string;
  /** The title of the wave that it leads to: hints about several read differently by it. */
  about: string;
}

function Hint({ kind, title, text, path, link, about }: HintProps) {
  const href = useHref();
  return (
    <Alert kind={kind} title={title}>
      {text && <p class="kern-body">{text}</p>}
      <p class="kern-body">
        <a class="kern-link kern-link--no-visited-state" href={href(path)}>
          {link}
          <span class="kern-sr-only">: {about}</span>
        </a>
      </p>
    </Alert>
  );
}
