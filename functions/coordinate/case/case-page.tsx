import type { Temporal } from 'temporal-polyfill';
import type { CaseNote } from '../../../schemas/case-note.ts';
import type { Contact } from '../../../schemas/contact.ts';
import type { Submission } from '../../../schemas/submission.ts';
import type { MailOfCase } from '../../store/mail/mails-of-case.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { AnswersCopy } from '../../web/components/answers-copy.tsx';
import { useHref } from '../../web/page-context.ts';
import { AuditTable, type NamedEntries } from '../audit/audit-table.tsx';
import { ContactTable } from '../contacts/contact-table.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { CaseActions } from './case-actions.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseFrame } from './case-frame.tsx';
import type { CaseView } from './case-view.ts';
import { DraftProgress } from './draft-progress.tsx';
import { MailsTable } from './mails-table.tsx';
import { NotesTable } from './notes-table.tsx';
import { SoftEdits } from './soft-edits.tsx';
import { SubmissionFacts } from './submission-facts.tsx';
import { VersionsPanel } from './versions-panel.tsx';

interface CasePageProps {
  view: CaseView;
  contacts: readonly Contact[];
  notes: readonly CaseNote[];
  /** What has gone out, the last first. */
  mails: readonly MailOfCase[];
  /** The latest versions, the last first. */
  versions: readonly Submission[];
  history: NamedEntries;
  now: Temporal.Instant;
  done: string | undefined;
}

/** All that somebody on the phone needs to know about a case. */
export function CasePage(props: CasePageProps) {
  const { view, contacts, notes, mails, versions, history, now, done } = props;
  const { case: texts, mail } = useConsoleTexts();
  const href = useHref();
  const { key, head, questionnaire } = view;
  const [submission] = versions;
  return (
    <CaseFrame view={view}>
      <DoneAlert texts={{ ...texts.done, extended: texts.extended(head.unit.name) }} done={done} />
      <div class="pegel-columns">
        <section class="pegel-section">
          <h2 class="kern-heading-large">{texts.facts.title}</h2>
          <CaseFacts view={view} />
        </section>
        <section class="pegel-section">
          <h2 class="kern-heading-large">{texts.actions.title}</h2>
          <CaseActions view={view} seen={history.entries[0]?.id} />
        </section>
      </div>
      <h2 class="kern-heading-large">{texts.contacts}</h2>
      <ContactTable ars={key.ars} contacts={contacts} />
      <h2 class="kern-heading-large">{mail.ofCase.title}</h2>
      <MailsTable
        mails={mails}
        about={{ staff: history.names, waves: [view.wave], now }}
        wave={key.wave}
      />
      <h2 class="kern-heading-large">{texts.notes.title}</h2>
      <NotesTable notes={notes} names={history.names} questionnaire={questionnaire} />
      {submission && <SoftEdits view={view} submission={submission} />}
      <DraftProgress view={view} />
      <h2 class="kern-heading-large">{texts.submission.title}</h2>
      {submission ? (
        <>
          <SubmissionFacts submission={submission} />
          <AnswersCopy questionnaire={questionnaire} unit={head.unit} given={submission} />
        </>
      ) : (
        <p class="kern-body">{texts.submission.none}</p>
      )}
      {versions.length > 1 && <VersionsPanel view={view} versions={versions} />}
      <h2 class="kern-heading-large">{texts.history.title}</h2>
      <AuditTable {...history} caption={texts.history.title} isCaptionHidden />
      <p class="kern-body">
        <a
          class="kern-link kern-link--no-visited-state"
          href={href(consoleCasePath(key, 'history'))}
        >
          {texts.history.all}
        </a>
      </p>
    </CaseFrame>
  );
}
