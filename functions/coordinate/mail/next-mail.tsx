import type { Temporal } from 'temporal-polyfill';
import { formatNumber } from '../../../schemas/format.ts';
import { stages } from '../../../schemas/message.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import { mayStillSend } from '../../domain/mail/stages.ts';
import { nextStage, stageNow } from '../../domain/waves/stage-now.ts';
import { ButtonLink } from '../../web/components/button.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { mailsPath } from '../../web/console-paths.ts';
import { formatLocalTime } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { districtContactsPath } from '../district-contacts/district-contact-paths.ts';
import { messagesPath } from '../messages/message-paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { PausedHint } from './paused-hint.tsx';
import type { MailView } from './read-mail-view.ts';

interface NextMailProps {
  view: MailView;
  now: Temporal.Instant;
}

/** What goes out next, whom it would reach now, and what can be done about it. */
export function NextMail({ view, now }: NextMailProps) {
  const { overview } = useConsoleTexts().mail;
  const { wave } = view;
  const next = nextStage(wave, now);
  const isRunning = wave.status === 'LIVE';
  return (
    <>
      <PausedHint wave={wave} since={view.pausedSince} now={now} isOnMails />
      <Sentence view={view} now={now} />
      {isRunning && next && <Facts view={view} now={now} />}
      {isRunning && <p class="kern-body">{overview.goesOn}</p>}
      <Looks wave={wave} />
      <Actions wave={wave} now={now} />
    </>
  );
}

function Sentence({ view: { wave }, now }: NextMailProps) {
  const { overview } = useConsoleTexts().mail;
  const { language } = usePage();
  switch (wave.status) {
    case 'DRAFT':
      return <p class="kern-body">{overview.draft}</p>;
    case 'SCHEDULED':
      return (
        <p class="kern-body">{overview.planned(formatLocalTime(wave.calendar.opens, language))}</p>
      );
    case 'LIVE':
      return nextStage(wave, now) ? null : <p class="kern-body">{overview.noneLeft}</p>;
    case 'GRACE':
      return <p class="kern-body">{overview.grace}</p>;
    default:
      return <p class="kern-body">{overview.ended}</p>;
  }
}

function Facts({ view: { wave, reach, counts }, now }: NextMailProps) {
  const { mail } = useConsoleTexts();
  const { overview } = mail;
  const { language } = usePage();
  const count = (number: number) => formatNumber(number, language);
  const next = nextStage(wave, now);
  const waiting = stages.reduce((sum, stage) => {
    const counted = counts.get(stage);
    return counted && counted !== 'many' ? sum + counted.standing.waiting : sum;
  }, 0);
  if (!next) return null;
  return (
    <SummaryList
      entries={[
        {
          key: overview.facts.what,
          value: overview.stageAt(mail.stages[next.stage], formatLocalTime(next.time, language)),
        },
        { key: overview.facts.mailboxes, value: overview.mailboxes(count(reach.mailboxes)) },
        { key: overview.facts.units, value: overview.units(count(reach.reached.length)) },
        {
          key: overview.facts.unreachable,
          value: overview.units(count(reach.unreachable.length)),
        },
        ...(waiting > 0
          ? [{ key: overview.facts.waiting, value: overview.messages(count(waiting)) }]
          : []),
      ]}
    />
  );
}

/** Leads to what the mails look like, and to whom they name. */
function Looks({ wave }: { wave: Wave }) {
  const { messages } = useConsoleTexts();
  const { staff } = usePage();
  const href = useHref();
  if (!staff || !may(staff, 'contacts.read')) return null;
  const links = [
    { path: messagesPath(wave.id), text: messages.link },
    { path: districtContactsPath(), text: messages.helpers },
  ];
  return (
    <ul class="kern-list kern-list--bullet">
      {links.map(({ path, text }) => (
        <li>
          <a class="kern-link kern-link--no-visited-state" href={href(path)}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Actions({ wave, now }: { wave: Wave; now: Temporal.Instant }) {
  const { actions } = useConsoleTexts().mail.overview;
  const { staff } = usePage();
  const href = useHref();
  if (!staff || !may(staff, 'waves.change') || !mayStillSend(wave) || wave.underWay) return null;
  const link = (page: string, text: string) => (
    <ButtonLink href={href(mailsPath(wave.id, page))} secondary>
      {text}
    </ButtonLink>
  );
  return (
    <div class="pegel-actions">
      {'stage' in stageNow(wave, now) && link('send-now', actions.sendNow)}
      {wave.mailPaused ? link('resume', actions.resume) : link('pause', actions.pause)}
    </div>
  );
}
