import type { Temporal } from 'temporal-polyfill';
import type { Job } from '../../../schemas/job.ts';
import { isAfterMinute } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import { isDraft } from '../../domain/waves/wave-transitions.ts';
import { Alert } from '../../web/components/alert.tsx';
import { useHref, usePage } from '../../web/page-context.ts';
import type { WavesTexts } from '../../web/texts/console/waves.de.ts';
import { PausedHint } from '../mail/paused-hint.tsx';
import { messagesPath } from '../messages/message-paths.ts';
import { DoneAlert } from '../parts/done-alert.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { CalendarTable } from './calendar-table.tsx';
import type { Revision } from './compare-editions.ts';
import { NextSteps, WhatIsNext } from './next-steps.tsx';
import { StatusBadge } from './status-badge.tsx';
import { UnderWay } from './under-way.tsx';
import { Facts, type FactsProps } from './wave-facts.tsx';
import { WaveLayout } from './wave-layout.tsx';
import { WaveNavigation } from './wave-navigation.tsx';

interface WavePageProps extends FactsProps {
  now: Temporal.Instant;
  /** Since when its mail is paused; undefined if it is not. */
  pausedSince: Temporal.Instant | undefined;
  /** What opens the wave, while that is under way. */
  job?: Job | undefined;
  /** What has changed since the results were made public. */
  revision?: Revision | undefined;
  /** Whether its figures cannot be read. */
  isUnreadable?: boolean;
  /** Whether the page renews itself, while a step is under way. */
  refreshes?: boolean | undefined;
  done?: string | undefined;
  /** Why a step was not done. */
  refused?: keyof WavesTexts['refused'] | undefined;
}

/** A wave: what it is, what comes next, and what can be done now. */
export function WavePage(props: WavePageProps) {
  const { wave, now, units, model, next, pausedSince, job, refreshes, done, refused } = props;
  const { revision, isUnreadable } = props;
  const { waves: texts, home } = useConsoleTexts();
  const { language } = usePage();
  return (
    <WaveLayout wave={wave} title={home.places.wave}>
      <DoneAlert texts={texts.done} done={done} />
      {refused && (
        <Alert kind="warning" title={texts.refused.title} urgent>
          <p class="kern-body">{texts.refused[refused]}</p>
        </Alert>
      )}
      <h1 class="kern-heading-x-large">{wave.title[language]}</h1>
      <p class="kern-body">
        <StatusBadge status={wave.status} />
      </p>
      <WaveNavigation wave={wave} current="wave" />
      <UnderWay wave={wave} job={job} now={now} refreshes={refreshes} />
      {isUnreadable && <Alert kind="danger" title={texts.unreadable} />}
      <PausedHint wave={wave} since={pausedSince} now={now} />
      {isDraft(wave) && isAfterMinute(wave.calendar.opens, now) && (
        <Alert kind="warning" title={texts.calendar.elapsedTitle} />
      )}
      <div class="pegel-section">
        <h2 class="kern-heading-large">{texts.next.title}</h2>
        <WhatIsNext wave={wave} now={now} revision={revision} />
      </div>
      <NextSteps wave={wave} now={now} revision={revision} />
      <div class="pegel-section">
        <h2 class="kern-heading-large">{texts.facts.title}</h2>
        <Facts wave={wave} units={units} model={model} next={next} />
      </div>
      <div class="pegel-section">
        <h2 class="kern-heading-large">{texts.calendar.title}</h2>
        <CalendarTable wave={wave} now={now} pausedSince={pausedSince} />
        <MessagesLink wave={wave} />
      </div>
    </WaveLayout>
  );
}

/** Leads to what the messages of the calendar look like. */
function MessagesLink({ wave }: Pick<WavePageProps, 'wave'>) {
  const { messages } = useConsoleTexts();
  const { staff } = usePage();
  const href = useHref();
  if (!staff || !may(staff, 'contacts.read')) return null;
  return (
    <p class="kern-body">
      <a class="kern-link kern-link--no-visited-state" href={href(messagesPath(wave.id))}>
        {messages.link}
      </a>
    </p>
  );
}
