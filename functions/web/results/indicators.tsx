import type { FigureMemory } from '../../../analytics/lake/figure-memory.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { readAnswerFigures } from '../../../analytics/lake/read-results.ts';
import type { Table } from '../../../analytics/reports/table.ts';
import { indicatorTables, methodsOf } from '../../../analytics/reports/tables/indicator-tables.ts';
import { questionsOf } from '../../../schemas/questionnaire.ts';
import { getQuestionnaire } from '../../store/questionnaires/questionnaires.ts';
import type { Table as Store } from '../../store/table.ts';
import { Method } from '../components/method.tsx';
import { useHref, usePage, useTexts } from '../page-context.ts';
import { addressOf, CarriedSwitch } from './carried-switch.tsx';
import { Downloads, TableWithNotes } from './figure.tsx';
import { Standing } from './standing.tsx';
import type { WaveResults } from './wave-results.ts';

/** Where figures and what questions are called lie. */
export interface FigureStores {
  core: Store;
  lake: ObjectStore;
  memory: FigureMemory;
}

/** The tables of the indicators that have no chart; only they read how often each answer was given. */
export async function readIndicatorTables(
  { core, lake, memory }: FigureStores,
  shown: WaveResults,
): Promise<Table[]> {
  const { results, wave } = shown;
  const [answers, questionnaire] = await Promise.all([
    readAnswerFigures(lake, results, memory),
    getQuestionnaire(core, wave.survey, wave.questionnaireVersion),
  ]);
  const labels = new Map(questionsOf(questionnaire).map(({ id, label }) => [id, label]));
  return indicatorTables({ results, answers, labels }, shown);
}

/** The address of the indicators below that of the results. */
export const indicatorsPath = ({ path }: Pick<WaveResults, 'path'>) => `${path}/indicators`;

/** Leads from the results to the indicators that have no chart. */
export function IndicatorsLink({ shown }: { shown: WaveResults }) {
  const { indicators } = useTexts().results;
  const href = useHref();
  return (
    <p class="kern-body">
      <a class="kern-link" href={href(addressOf(shown, indicatorsPath(shown)))}>
        {indicators.link}
      </a>
    </p>
  );
}

/** The indicators that have no chart, as tables with their denominators. */
export function IndicatorFigures({ shown, tables }: { shown: WaveResults; tables: Table[] }) {
  const texts = useTexts().results;
  const href = useHref();
  return (
    <>
      <p class="kern-body">
        <a class="kern-link" href={href(addressOf(shown, shown.path))}>
          {texts.back}
        </a>
      </p>
      <h1 class="kern-heading-x-large">{texts.indicators.title}</h1>
      <Standing {...shown} />
      <CarriedSwitch shown={shown} path={indicatorsPath(shown)} />
      {tables.length === 0 && <p class="kern-body">{texts.indicators.none}</p>}
      {tables.map((table) => (
        <IndicatorTable shown={shown} table={table} />
      ))}
      {tables.length > 0 && <Method indicators={methodsOf(tables)} />}
    </>
  );
}

function IndicatorTable({ shown, table }: { shown: WaveResults; table: Table }) {
  const texts = useTexts().results;
  return (
    <section class="pegel-stack">
      {table.rows.length > 0 ? (
        <TableWithNotes table={table} />
      ) : (
        <EmptyTable table={table} text={texts.indicators.empty} />
      )}
      <Downloads shown={shown} table={table} />
    </section>
  );
}

function EmptyTable({ table, text }: { table: Table; text: string }) {
  const { language } = usePage();
  return (
    <p class="kern-body">
      <strong>{table.title[language]}.</strong> {text}
    </p>
  );
}
