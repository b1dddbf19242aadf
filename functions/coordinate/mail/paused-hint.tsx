import type { Temporal } from 'temporal-polyfill';
import { formatDate } from '../../../schemas/format.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import { heldStages } from '../../domain/mail/stages.ts';
import { Alert } from '../../web/components/alert.tsx';
import { mailsPath } from '../../web/console-paths.ts';
import { formatDay } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

interface PausedHintProps {
  wave: Wave;
  /** Since when its mail is paused; undefined if it is not. */
  since: Temporal.Instant | undefined;
  now: Temporal.Instant;
  /** Whether the page says itself how it goes on. */
  isOnMails?: boolean;
}

/** Says that invitations and reminders wait, and which of them did not go out for that. */
export function PausedHint({ wave, since, now, isOnMails }: PausedHintProps) {
  const { mail } = useConsoleTexts();
  const { paused } = mail;
  const { language, staff } = usePage();
  const href = useHref();
  if (!since) return null;
  const held = heldStages(wave, since, now);
  return (
    <Alert kind="warning" title={paused.title(formatDay(since.toString(), language))}>
      {held.map(([stage, time]) => (
        <p class="kern-body">
          {paused.held(mail.stages[stage], formatDate(time.slice(0, 10), language))}
        </p>
      ))}
      <p class="kern-body">{paused.text}</p>
      {!isOnMails && staff && may(staff, 'waves.change') && !wave.underWay && (
        <p class="kern-body">
          <a
            class="kern-link kern-link--no-visited-state"
            href={href(mailsPath(wave.id, 'resume'))}
          >
            {paused.resume}
            <span class="kern-sr-only">: {wave.title[language]}</span>
          </a>
        </p>
      )}
    </Alert>
  );
}
