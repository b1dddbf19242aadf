import type { Temporal } from 'temporal-polyfill';
import { formatDate, formatNumber } from '../../../schemas/format.ts';
import type { Job } from '../../../schemas/job.ts';
import { isAfterMinute, type Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import { ownExtension } from '../../domain/waves/own-deadline.ts';
import { isDraft } from '../../domain/waves/wave-transitions.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { useHref, usePage } from '../../web/page-context.ts';
import type { WavesTexts } from '../../web/texts/console/waves.de.ts';
import { PausedHint } from '../mail/paused-hint.tsx';
import { messagesPath } from '../messages/message-paths.ts';
import { DoneAlert } from '../parts/done-alert.tsx';
import { versionPath } from '../questionnaires/paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { CalendarTable } from './calendar-table.tsx';
import { NextSteps, WhatIsNext } from './next-steps.tsx';
import { StatusBadge } from './status-badge.tsx';
import { UnderWay } from './under-way.tsx';
import { WaveLayout } from './wave-layout.tsx';
import { WaveNavigation } from './wave-navigation.tsx';
import { wavePath } from './wave-paths.ts';

interface WavePageProps {
  wave: Wave;
  now: Temporal.Instant;
  /** How many units are asked, once the frame is frozen. */
  units?: number | undefined;
  /** The wave that was planned as the next one, unless it was deleted. */
  next?: Wave | undefined;
  /** Since when its mail is paused; undefined if it is not. */
  pausedSince: Temporal.Instant | undefined;
  /** What opens the wave, while that is under way. */
  job?: Job | undefined;
  /** Whether the page renews itself, while a step is under way. */
  refreshes?: boolean | undefined;
  done?: string | undefined;
  /** Why a step was not done. */
  refused?: keyof WavesTexts['refused'] | undefined;
}

/** A wave: what it is, what comes next, and what can be done now. */
export function WavePage(props: WavePageProps) {
  const { wave, now, units, next, pausedSince, job, refreshes, done, refused } = props;
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
      <PausedHint wave={wave} since={pausedSince} now={now} />
      {isDraft(wave) && isAfterMinute(wave.calendar.opens, now) && (
        <Alert kind="warning" title={texts.calendar.elapsedTitle} />
      )}
      <div class="pegel-section">
        <h2 class="kern-heading-large">{texts.next.title}</h2>
        <WhatIsNext wave={wave} now={now} />
      </div>
      <NextSteps wave={wave} now={now} />
      <div class="pegel-section">
        <h2 class="kern-heading-large">{texts.facts.title}</h2>
        <Facts wave={wave} units={units} next={next} />
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

function QuestionnaireLink({
  wave: { survey, questionnaireVersion: version },
}: Pick<WavePageProps, 'wave'>) {
  const href = useHref();
  return (
    <a class="kern-link kern-link--no-visited-state" href={href(versionPath({ survey, version }))}>
      {survey} {version}
    </a>
  );
}

/** The wave that follows, if it is to be made, or was. */
function NextWave({ wave, next }: Pick<WavePageProps, 'wave' | 'next'>) {
  const { facts } = useConsoleTexts().waves;
  const { language } = usePage();
  const href = useHref();
  if (!next) return <>{wave.next ? facts.nextDeleted : facts.nextComes}</>;
  return (
    <a class="kern-link kern-link--no-visited-state" href={href(wavePath(next.id))}>
      {next.title[language]}
    </a>
  );
}

function Facts({ wave, units, next }: Pick<WavePageProps, 'wave' | 'units' | 'next'>) {
  const { waves } = useConsoleTexts();
  const { facts, frame: frameTexts } = waves;
  const { language, staff } = usePage();
  const href = useHref();
  const { frame } = wave;
  const planned = frame
    ? facts.frameOf(
        frameTexts.scopes[frame.scope],
        frame.state,
        formatNumber(frame.excluded.length, language),
      )
    : facts.noFrame;
  const extended = ownExtension(wave, wave.extendedUntil);
  const isFrozen = units !== undefined;
  return (
    <>
      <SummaryList
        entries={[
          { key: facts.id, value: wave.id },
          { key: facts.questionnaire, value: <QuestionnaireLink wave={wave} /> },
          { key: facts.referenceDate, value: formatDate(wave.referenceDate, language) },
          {
            key: facts.frame,
            value: isFrozen ? facts.units(formatNumber(units, language)) : planned,
          },
          ...(extended
            ? [{ key: facts.extendedUntil, value: formatDate(extended, language) }]
            : []),
          ...(wave.repeats || wave.next
            ? [{ key: facts.next, value: <NextWave wave={wave} next={next} /> }]
            : []),
        ]}
      />
      {staff && may(staff, 'waves.change') && isDraft(wave) && (
        <ul class="kern-list kern-list--bullet">
          <li>
            <a class="kern-link kern-link--no-visited-state" href={href(wavePath(wave.id, 'edit'))}>
              {facts.change}
            </a>
          </li>
          <li>
            <a
              class="kern-link kern-link--no-visited-state"
              href={href(wavePath(wave.id, 'frame'))}
            >
              {facts.changeFrame}
            </a>
          </li>
        </ul>
      )}
    </>
  );
}
