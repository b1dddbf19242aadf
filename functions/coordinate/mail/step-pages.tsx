import type { PropsWithChildren } from 'hono/jsx';
import { formatNumber } from '../../../schemas/format.ts';
import type { Stage } from '../../../schemas/message.ts';
import type { Wave } from '../../../schemas/wave.ts';
import type { Reach } from '../../domain/mail/reach.ts';
import { mailsPath } from '../../web/console-paths.ts';
import { formatLocalTime } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { messagesPath } from '../messages/message-paths.ts';
import { ConfirmPage } from '../parts/confirm-page.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { useWaveCrumbs } from '../waves/wave-layout.tsx';

/** Asks whether invitations and reminders are to wait. */
export function PausePage({ wave }: { wave: Wave }) {
  const { pause } = useConsoleTexts().mail;
  return (
    <Question wave={wave} page="pause" {...pause}>
      <p class="kern-body">{pause.text}</p>
      <p class="kern-body">{pause.goesOn}</p>
    </Question>
  );
}

interface ResumePageProps {
  wave: Wave;
  /** The stage that waits to go out. */
  held: Stage | undefined;
  reach: Reach<unknown>;
}

/** Asks whether they are to go on. */
export function ResumePage({ wave, held, reach }: ResumePageProps) {
  const { resume, stages } = useConsoleTexts().mail;
  const { language } = usePage();
  const count = (number: number) => formatNumber(number, language);
  return (
    <Question wave={wave} page="resume" {...resume}>
      <p class="kern-body">{resume.text}</p>
      {held && <p class="kern-body">{resume.now(stages[held], count(reach.mailboxes))}</p>}
      {!held && wave.status === 'LIVE' && (
        <p class="kern-body">{resume.reach(count(reach.mailboxes), count(reach.reached.length))}</p>
      )}
    </Question>
  );
}

interface SendNowPageProps {
  wave: Wave;
  next: { stage: Stage; time: string };
  reach: Reach<unknown>;
}

/** Asks whether the next stage is to go out now. */
export function SendNowPage({ wave, next, reach }: SendNowPageProps) {
  const { mail } = useConsoleTexts();
  const { sendNow } = mail;
  const { language } = usePage();
  const count = (number: number) => formatNumber(number, language);
  const href = useHref();
  const stage = mail.stages[next.stage];
  const { unreachable } = reach;
  return (
    <Question
      wave={wave}
      page="send-now"
      title={sendNow.title(stage)}
      button={sendNow.button}
      isFinal
    >
      <p class="kern-body">{sendNow.text(stage, formatLocalTime(next.time, language))}</p>
      <p class="kern-body">{sendNow.reach(count(reach.mailboxes), count(reach.reached.length))}</p>
      {unreachable.length > 0 && (
        <p class="kern-body">{sendNow.unreachable(count(unreachable.length))}</p>
      )}
      <p class="kern-body">{sendNow.others}</p>
      <p class="kern-body">
        <a
          class="kern-link kern-link--no-visited-state"
          href={href(messagesPath(wave.id, { sample: next.stage, in: language }))}
        >
          {sendNow.looks}
        </a>
      </p>
    </Question>
  );
}

interface QuestionProps {
  wave: Wave;
  page: string;
  title: string;
  button: string;
  isFinal?: boolean;
}

function Question({
  wave,
  page,
  title,
  button,
  isFinal = false,
  children,
}: PropsWithChildren<QuestionProps>) {
  const { mail } = useConsoleTexts();
  return (
    <ConfirmPage
      section="waves"
      crumbs={[...useWaveCrumbs(wave), { path: mailsPath(wave.id), text: mail.title }]}
      wave={wave}
      title={title}
      button={button}
      isFinal={isFinal}
      action={mailsPath(wave.id, page)}
      back={mailsPath(wave.id)}
      fields={{ version: String(wave.version) }}
    >
      {children}
    </ConfirmPage>
  );
}
