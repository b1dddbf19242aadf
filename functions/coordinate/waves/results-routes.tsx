import type { Context } from 'hono';
import { memoryOf } from '../../../analytics/lake/figure-memory.ts';
import type { IndicatorFigures as Figures } from '../../../analytics/reports/tables/indicator-tables.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import type { Staff } from '../../../schemas/staff.ts';
import { isSnapshotted, type Wave } from '../../../schemas/wave.ts';
import { maySeeDocument } from '../../domain/access/document-scope.ts';
import { may } from '../../domain/access/rights.ts';
import { visibleExpiries } from '../../domain/access/visible-expiries.ts';
import { readDistrictShapes } from '../../store/district-shapes.ts';
import { getQuestionLabels } from '../../store/questionnaires/question-labels.ts';
import { getWave } from '../../store/waves/definitions.ts';
import { chartMarksPath } from '../../web/assets.ts';
import { wavePath } from '../../web/console-paths.ts';
import { briefOf } from '../../web/documents/brief.ts';
import { type PageEnv, usePage, useTexts } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { readBreakdown, type TopicBreakdown } from '../../web/results/breakdown-links.tsx';
import { readCarried } from '../../web/results/carried-switch.tsx';
import { InternalNote } from '../../web/results/edition-note.tsx';
import { answerResultsFile } from '../../web/results/files.ts';
import { IndicatorFigures, readFigures } from '../../web/results/indicators.tsx';
import { TopicFigures } from '../../web/results/topic-figures.tsx';
import { WaveFigures } from '../../web/results/wave-figures.tsx';
import { readWaveResults, topicOf, type WaveResults } from '../../web/results/wave-results.ts';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { readDocumentsView } from '../documents/documents-view.ts';
import { addFurtherResultsRoutes } from './further-results-routes.tsx';
import { RunningPage, WholeStateNote } from './running-page.tsx';
import { WaveLayout } from './wave-layout.tsx';
import { WaveNavigation } from './wave-navigation.tsx';

/** The latest results of a wave, in the edition for coordinators: what the public sees is another one. */
export function addResultsRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, lake } = dependencies;
  const memory = memoryOf(lake);
  const sources = { lake, memory, readLabels: (wave: Wave) => getQuestionLabels(core, wave) };

  routes.get('/coordinate/waves/:wave/results', 'results.read', async (c) => {
    const { wave, shown } = await load(c);
    return renderPage(
      c,
      shown ? <RunningResultsPage shown={shown} /> : <NoFiguresPage wave={wave} />,
    );
  });

  routes.get('/coordinate/waves/:wave/results/:file{.+\\.(?:svg|csv)}', 'results.read', async (c) =>
    answerResultsFile(c, sources, await expectFigures(c), c.req.param('file')),
  );

  routes.get('/coordinate/waves/:wave/results/indicators', 'results.read', async (c) => {
    const shown = await expectFigures(c);
    const figures = await readFigures(sources, shown);
    return renderPage(c, <RunningIndicatorsPage shown={shown} figures={figures} />);
  });

  addFurtherResultsRoutes(routes, sources, expectFigures, readBrief);

  routes.get('/coordinate/waves/:wave/results/:topic', 'results.read', async (c) => {
    const shown = await expectFigures(c);
    const topic = c.req.param('topic');
    const by = readBreakdown(c, shown, topic);
    return renderPage(c, <RunningTopicPage shown={shown} topic={topic} by={by} />);
  });

  /** @throws NotFoundError if the wave is not counted */
  async function load(
    c: Context<PageEnv>,
  ): Promise<{ wave: Wave; shown?: WaveResults | undefined }> {
    const wave = await getWave(core, c.req.param('wave') ?? '');
    if (!isSnapshotted(wave)) throw new NotFoundError(`"${wave.id}" has no figures`);
    const asked = {
      edition: 'internal',
      language: c.get('page').language,
      path: wavePath(wave.id, 'results'),
      carried: readCarried(c),
      readShapes: () => readDistrictShapes(core, lake),
    } as const;
    const shown = await readWaveResults(lake, memory, wave, asked);
    return { wave, shown: shown && inScope(shown, staffOf(c)) };
  }

  async function readBrief(c: Context<PageEnv>, wave: Wave, ags5: string) {
    const staff = staffOf(c);
    if (!isSnapshotted(wave) || !may(staff, 'cases.read')) return undefined;
    const { language } = c.get('page');
    const { index } = await readDocumentsView(dependencies, wave, 'internal', language);
    const brief = briefOf(index, ags5);
    return brief && maySeeDocument(staff, brief.path) ? brief : undefined;
  }

  async function expectFigures(c: Context<PageEnv>): Promise<WaveResults> {
    const { wave, shown } = await load(c);
    if (!shown) throw new NotFoundError(`"${wave.id}" has no figures yet`);
    return shown;
  }
}

function inScope(shown: WaveResults, staff: Staff): WaveResults {
  const expiries = visibleExpiries(shown.results.expiries, staff);
  return { ...shown, results: { ...shown.results, expiries } };
}

function RunningIndicatorsPage({ shown, figures }: { shown: WaveResults; figures: Figures }) {
  const { indicators } = useTexts().results;
  return (
    <RunningPage shown={shown} title={indicators.title} scripts={[chartMarksPath]}>
      <IndicatorFigures shown={shown} figures={figures} />
    </RunningPage>
  );
}

function RunningResultsPage({ shown }: { shown: WaveResults }) {
  const { results } = useTexts();
  return (
    <WaveLayout wave={shown.wave} isBelow title={results.title} scripts={[chartMarksPath]}>
      <WaveFigures shown={shown}>
        <WaveNavigation wave={shown.wave} current="results" />
        <InternalNote shown={shown} />
        <WholeStateNote />
      </WaveFigures>
    </WaveLayout>
  );
}

function RunningTopicPage(props: { shown: WaveResults; topic: string; by: TopicBreakdown }) {
  const { shown, topic } = props;
  const { language } = usePage();
  return (
    <RunningPage
      shown={shown}
      title={topicOf(shown.results, topic).title[language]}
      scripts={[chartMarksPath]}
    >
      <TopicFigures {...props} />
    </RunningPage>
  );
}

function NoFiguresPage({ wave }: { wave: Wave }) {
  const { results } = useTexts();
  return (
    <WaveLayout wave={wave} isBelow title={results.title}>
      <h1 class="kern-heading-x-large">{results.title}</h1>
      <WaveNavigation wave={wave} current="results" />
      <p class="kern-body">{results.notYetCounted}</p>
    </WaveLayout>
  );
}
