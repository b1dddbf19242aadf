import type { PropsWithChildren } from 'hono/jsx';
import { glossary } from '../../../analytics/reports/glossary.ts';
import { methodsOf } from '../../../analytics/reports/outline/methods-of.ts';
import { outlineOf } from '../../../analytics/reports/outline/outline.ts';
import type { IndicatorFigures } from '../../../analytics/reports/tables/indicator-tables.ts';
import type { Results } from '../../../schemas/results.ts';
import type { Text } from '../../../schemas/text.ts';
import { SummaryList } from '../components/summary-list.tsx';
import { useHref, usePage, useTexts } from '../page-context.ts';
import { addressOf } from './carried-switch.tsx';
import { MethodPart, type MethodPartProps } from './method-part.tsx';
import { ReadinessPoints } from './readiness-points.tsx';
import type { WaveResults } from './wave-results.ts';

interface MethodTextProps {
  shown: WaveResults;
  figures: IndicatorFigures;
}

/** How all figures of an edition are made, and what the words mean; the children stand below the title. */
export function MethodText({ shown, figures, children }: PropsWithChildren<MethodTextProps>) {
  const { results: texts, method } = useTexts();
  const href = useHref();
  const { results } = shown;
  const { rounding, missing, carried, hidden, recompute } = method;
  const isInternal = results.edition === 'internal';
  const parts: MethodPartProps[] = [
    { id: 'rounding', title: rounding.title, lines: [rounding.shares, rounding.rates] },
    {
      id: 'missing',
      title: missing.title,
      lines: [missing.noReport, missing.unknown, missing.noValue],
    },
    {
      id: 'carried',
      title: carried.title,
      lines: [carried.how, carried.limit(results.carryLimit)],
    },
    {
      id: 'hidden',
      title: hidden.title,
      lines: [
        ...(isInternal ? [hidden.internal] : []),
        ...[hidden.classes, hidden.primary, hidden.releases],
      ],
    },
    {
      id: 'recompute',
      title: recompute.title,
      lines: [recompute.snapshot(results.snapshot), recompute.files, recompute.operators],
    },
  ];
  const contents = [
    { id: 'indicators', title: method.indicators },
    ...(results.readiness ? [{ id: 'readiness', title: method.readiness.title }] : []),
    ...parts,
    { id: 'glossary', title: method.glossary },
  ];
  return (
    <>
      <p class="kern-body">
        <a class="kern-link" href={href(addressOf(shown, shown.path))}>
          {texts.back}
        </a>
      </p>
      <h1 class="kern-heading-x-large">{method.title}</h1>
      {children}
      <p class="kern-body">{method.about}</p>
      <nav aria-label={method.contents}>
        <ul class="kern-list kern-list--bullet">
          {contents.map(({ id, title }) => (
            <li>
              <a class="kern-link kern-link--no-visited-state" href={`#${id}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Indicators figures={figures} />
      <ReadinessPoints results={results} />
      {parts.map((part) => (
        <MethodPart {...part} />
      ))}
      <Glossary />
    </>
  );
}

/** How something is counted. */
interface Told {
  title: Text;
  method: Text;
}

/** By figures, which never change: only who makes all tables knows what is counted at all. */
const known = new WeakMap<Results, Told[]>();

function toldOf(figures: IndicatorFigures): Told[] {
  const told = known.get(figures.results) ?? tell(figures);
  known.set(figures.results, told);
  return told;
}

function tell(figures: IndicatorFigures): Told[] {
  const sections = outlineOf(figures, { carried: true });
  return [
    ...methodsOf(sections),
    ...sections.flatMap(({ title, note }) => (note ? [{ title, method: note }] : [])),
  ];
}

/** How each indicator of the edition is counted, once, and what must be known of the themes. */
function Indicators({ figures }: { figures: IndicatorFigures }) {
  const { language } = usePage();
  const { method } = useTexts();
  return (
    <MethodPart id="indicators" title={method.indicators}>
      {toldOf(figures).map((one) => (
        <>
          <h3 class="kern-heading-medium">{one.title[language]}</h3>
          <p class="kern-body">{one.method[language]}</p>
        </>
      ))}
    </MethodPart>
  );
}

function Glossary() {
  const { language } = usePage();
  const { method } = useTexts();
  return (
    <MethodPart id="glossary" title={method.glossary}>
      <SummaryList
        entries={glossary.map(({ term, meaning }) => ({
          key: term[language],
          value: meaning[language],
        }))}
      />
    </MethodPart>
  );
}
