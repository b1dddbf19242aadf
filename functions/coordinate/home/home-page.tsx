import type { Temporal } from 'temporal-polyfill';
import type { Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import type { Standing } from '../../domain/board/standing.ts';
import { Alert } from '../../web/components/alert.tsx';
import { useHref, usePage } from '../../web/page-context.ts';
import { StandingFacts } from '../board/standing-facts.tsx';
import { contactsImportPath } from '../contacts-file/paths.ts';
import { importsPath } from '../imports/paths.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { uploadPath } from '../questionnaires/paths.ts';
import { registerImportPath } from '../registry/paths.ts';
import { requestsPath } from '../requests/request-paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { WhatIsNext } from '../waves/next-steps.tsx';
import { StatusBadge } from '../waves/status-badge.tsx';
import { WaveNavigation } from '../waves/wave-navigation.tsx';
import { newWaveId, wavePath } from '../waves/wave-paths.ts';

interface HomePageProps {
  /** The waves that somebody works on, and how far their cases are. */
  shown: readonly { wave: Wave; standing: Standing }[];
  /** How many requests wait for a decision of whoever looks. */
  requests: number;
  /** Whether there is no wave at all yet. */
  isNew: boolean;
  now: Temporal.Instant;
}

/** What somebody sees who has just signed in. */
export function HomePage({ shown, requests, isNew, now }: HomePageProps) {
  const { frame, home } = useConsoleTexts();
  const { staff } = usePage();
  const href = useHref();
  return (
    <ConsoleLayout title={frame.sections.home} section="home">
      <h1 class="kern-heading-x-large">{frame.sections.home}</h1>
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
      {isNew && staff && may(staff, 'registry.change') && <FirstSteps />}
    </ConsoleLayout>
  );
}

function WaveSection({
  wave,
  standing,
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
      {standing.cases > 0 && <StandingFacts standing={standing} wave={wave} />}
      <WhatIsNext wave={wave} now={now} />
      <WaveNavigation wave={wave} />
    </section>
  );
}

/** What an empty installation needs, in this order. */
function FirstSteps() {
  const { firstSteps } = useConsoleTexts().home;
  const href = useHref();
  const steps = [
    { path: registerImportPath, text: firstSteps.registry },
    { path: contactsImportPath, text: firstSteps.contacts },
    { path: uploadPath, text: firstSteps.questionnaire },
    { path: importsPath, text: firstSteps.imports },
    { path: wavePath(newWaveId), text: firstSteps.wave },
  ];
  return (
    <section class="pegel-section" aria-labelledby="first">
      <h2 class="kern-heading-large" id="first">
        {firstSteps.title}
      </h2>
      <ol class="kern-list kern-list--number">
        {steps.map(({ path, text }) => (
          <li>
            <a class="kern-link kern-link--no-visited-state" href={href(path)}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
