import type { Temporal } from 'temporal-polyfill';
import { formatNumber } from '../../../schemas/format.ts';
import {
  hasFrame,
  isAfterMinute,
  isPlanned,
  isPublished,
  type Wave,
} from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import { dueEvent, isDraft, possibleEvents } from '../../domain/waves/wave-transitions.ts';
import { wavePath } from '../../web/console-paths.ts';
import { formatLocalTime } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import type { WavesTexts } from '../../web/texts/console/waves.de.ts';
import { casesPath } from '../board/paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import type { Revision } from './compare-editions.ts';

interface StepsProps {
  wave: Wave;
  now: Temporal.Instant;
  /** What has changed since the results were made public. */
  revision?: Revision | undefined;
}

/** What the calendar of a wave asks for next. */
export function WhatIsNext({ wave, now, revision }: StepsProps) {
  const { next, steps } = useConsoleTexts().waves;
  const { language, staff } = usePage();
  const href = useHref();
  const { status, calendar } = wave;
  const isReader = !staff || !may(staff, 'cases.change');
  const readers: Partial<Record<Wave['status'], string>> = next.forReaders;
  const text = (isReader && readers[status]) || next[status];
  const time = {
    opens: formatLocalTime(calendar.opens, language),
    deadline: formatLocalTime(calendar.deadline, language),
    graceEnds: formatLocalTime(calendar.graceEnds, language),
  };
  const times: Partial<Record<Wave['status'], string>> = {
    SCHEDULED: time.opens,
    LIVE: time.deadline,
    GRACE: time.graceEnds,
  };
  if (wave.underWay) return <p class="kern-body">{steps.afterwards}</p>;
  const isOpen = status === 'LIVE' || status === 'GRACE';
  const due = dueEvent(wave, now);
  const isLate = isPlanned(wave) && isAfterMinute(calendar.deadline, now);
  return (
    <>
      <p class="kern-body">{typeof text === 'string' ? text : text(times[status] ?? '')}</p>
      {isPublished(wave) && (
        <p class="kern-body">
          <a class="kern-link kern-link--no-visited-state" href={href(`/results/${wave.id}`)}>
            {next.toPublic}
          </a>
        </p>
      )}
      {revision && (
        <p class="kern-body">
          <strong>
            {next.newer(
              formatNumber(revision.after, language),
              formatNumber(revision.before, language),
            )}
          </strong>
        </p>
      )}
      {due && due in next.due && (
        <p class="kern-body">
          <strong>{next.due[due as keyof typeof next.due]}</strong>
        </p>
      )}
      {isLate && (
        <p class="kern-body">
          <strong>{next.late}</strong>
        </p>
      )}
      {isOpen && staff && may(staff, 'cases.read') && (
        <p class="kern-body">
          {next.links}{' '}
          <a class="kern-link kern-link--no-visited-state" href={href(casesPath(wave.id))}>
            {next.toCases}
            <span class="kern-sr-only">: {wave.title[language]}</span>
          </a>
        </p>
      )}
    </>
  );
}

/** Links to the steps that are possible now, each to a page that asks once more. */
export function NextSteps({ wave, now, revision }: StepsProps) {
  const { steps: texts } = useConsoleTexts().waves;
  const { staff } = usePage();
  const href = useHref();
  if (!staff || !may(staff, 'waves.change') || wave.underWay) return null;
  const steps = stepsOf(wave, now, revision !== undefined);
  return (
    <div class="pegel-section">
      <h2 class="kern-heading-large">{texts.title}</h2>
      {steps.length === 0 ? (
        <p class="kern-body">{texts.none}</p>
      ) : (
        <ul class="kern-list kern-list--bullet">
          {steps.map(({ step, path }) => (
            <li>
              <a class="kern-link kern-link--no-visited-state" href={href(path)}>
                {texts[step]}
              </a>
              {step === 'frame' && `: ${texts.frameText}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type Step = Exclude<keyof WavesTexts['steps'], 'title' | 'none' | 'frameText' | 'afterwards'>;

/** The steps that are possible now, with their pages. */
function stepsOf(
  wave: Wave,
  now: Temporal.Instant,
  hasRevision: boolean,
): { step: Step; path: string }[] {
  const { id } = wave;
  const isFramed = hasFrame(wave);
  const events = possibleEvents(wave, now).filter(
    (event) => isFramed || !isPlanned(wave) || event === 'cancel',
  );
  if (isPublished(wave)) {
    return hasRevision && events.includes('publish')
      ? [{ step: 'revise', path: wavePath(id, 'steps', 'publish') }]
      : [];
  }
  const pageOf = (step: Step) =>
    step === 'extend' ? wavePath(id, 'extend') : wavePath(id, 'steps', step);
  return [
    ...(isDraft(wave) && !isFramed
      ? [{ step: 'frame' as const, path: wavePath(id, 'frame') }]
      : []),
    ...(isPlanned(wave) && isFramed
      ? [{ step: 'dryRun' as const, path: wavePath(id, 'dry-run') }]
      : []),
    ...events.flatMap((step) => [
      { step, path: pageOf(step) },
      ...(step === 'extend'
        ? [{ step: 'extendUnit' as const, path: wavePath(id, 'extend-unit') }]
        : []),
    ]),
    ...(isDraft(wave) ? [{ step: 'delete' as const, path: wavePath(id, 'steps', 'delete') }] : []),
  ];
}
