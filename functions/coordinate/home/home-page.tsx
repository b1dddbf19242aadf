import type { Temporal } from 'temporal-polyfill';
import type { Job } from '../../../schemas/job.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import type { Standing } from '../../domain/board/standing.ts';
import { Alert } from '../../web/components/alert.tsx';
import { requestsPath, wavePath } from '../../web/console-paths.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { StandingFacts } from '../board/standing-facts.tsx';
import { contactsImportPath } from '../contacts-file/paths.ts';
import { importsPath } from '../imports/paths.ts';
import { PausedHint } from '../mail/paused-hint.tsx';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { questionnairesPath } from '../questionnaires/paths.ts';
import { registerImportPath } from '../registry/paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { WhatIsNext } from '../waves/next-steps.tsx';
import { StatusBadge } from '../waves/status-badge.tsx';
import { UnderWay } from '../waves/under-way.tsx';
import { WaveNavigation } from '../waves/wave-navigation.tsx';
import { newWaveId } from '../waves/wave-paths.ts';
import { type Left, MailHints } from './mail-hints.tsx';

/** What an installation without a wave has already. */
export interface Begun {
  registry: boolean;
  questionnaire: boolean;
}

interface HomePageProps {
  /** The waves that somebody works on, how far their cases are, and what opens them. */
  shown: readonly {
    wave: Wave;
    standing: Standing;
    job: Job | undefined;
    /** Since when its mail is paused, if it is. */
    pausedSince: Temporal.Instant | undefined;
  }[];
  /** What else somebody has to look at. */
  left: Left;
  /** How many requests wait for a decision of whoever looks. */
  requests: number;
  /** What of the first steps is done, while there is no wave at all yet. */
  begun: Begun | undefined;
  /** The wave whose results were published last. */
  published: Wave | undefined;
  now: Temporal.Instant;
}

/** What somebody sees who has just signed in. */
export function HomePage({ shown, left, requests, begun, published, now }: HomePageProps) {
  const { frame, home } = useConsoleTexts();
  const { staff } = usePage();
  const href = useHref();
  const isReader = staff && !may(staff, 'cases.read');
  return (
    <ConsoleLayout title={frame.sections.home} section="home">
      <h1 class="kern-heading-x-large">{frame.sections.home}</h1>
      <MailHints left={left} />
      {requests > 0 && (
        <Alert kind="info" title={home.requests(requests)}>
          <p class="kern-body">
            <a class="kern-link kern-link--no-visited-state" href={href(requestsPath)}>
              {home.decide}
            </a>
          </p>
        </Alert>
      )}
      {shown.length === 0 && <p class="kern-body">{home.none}</p>}
      {shown.map((one) => (
        <WaveSection {...one} now={now} />
      ))}
      {published && (shown.length === 0 || isReader) && <AfterWaves published={published} />}
      {begun && staff && may(staff, 'registry.change') && <FirstSteps begun={begun} />}
    </ConsoleLayout>
  );
}

function WaveSection({
  wave,
  standing,
  job,
  pausedSince,
  now,
}: HomePageProps['shown'][number] & Pick<HomePageProps, 'now'>) {
  const { language } = usePage();
  const id = `wave-${wave.id}`;
  return (
    <section class="pegel-section" aria-labelledby={id}>
      <h2 class="kern-heading-large" id={id}>
        {wave.title[language]}
      </h2>
      <p class="kern-body">
        <StatusBadge status={wave.status} />
      </p>
      <UnderWay wave={wave} job={job} now={now} />
      <PausedHint wave={wave} since={pausedSince} now={now} />
      {standing.cases > 0 && <StandingFacts standing={standing} wave={wave} />}
      <WhatIsNext wave={wave} now={now} />
      <WaveNavigation wave={wave} />
    </section>
  );
}

/** Where it goes on when no wave runs: the latest results, and the next wave. */
function AfterWaves({ published }: { published: Wave }) {
  const { after } = useConsoleTexts().home;
  const { language, staff } = usePage();
  const href = useHref();
  return (
    <ul class="kern-list kern-list--bullet">
      <li>
        <a
          class="kern-link kern-link--no-visited-state"
          href={href(wavePath(published.id, 'results'))}
        >
          {after.results(published.title[language])}
        </a>
      </li>
      {staff && may(staff, 'waves.change') && (
        <li>
          <a class="kern-link kern-link--no-visited-state" href={href(wavePath(newWaveId))}>
            {after.next}
          </a>
        </li>
      )}
    </ul>
  );
}

/** What an empty installation needs, in this order. */
function FirstSteps({ begun }: { begun: Begun }) {
  const { firstSteps } = useConsoleTexts().home;
  const href = useHref();
  const steps = [
    { path: registerImportPath, text: firstSteps.registry, isDone: begun.registry },
    { path: contactsImportPath, text: firstSteps.contacts },
    {
      path: questionnairesPath,
      text: firstSteps.questionnaire,
      isDone: begun.questionnaire,
    },
    { path: importsPath, text: firstSteps.imports },
    { path: wavePath(newWaveId), text: firstSteps.wave },
  ];
  return (
    <section class="pegel-section" aria-labelledby="first">
      <h2 class="kern-heading-large" id="first">
        {firstSteps.title}
      </h2>
      <ol class="kern-list kern-list--number">
        {steps.map(({ path, text, isDone }) => (
          <li>
            <a class="kern-link kern-link--no-visited-state" href={href(path)}>
              {text}
            </a>
            {isDone && ` (${firstSteps.done})`}
          </li>
        ))}
      </ol>
    </section>
  );
}
