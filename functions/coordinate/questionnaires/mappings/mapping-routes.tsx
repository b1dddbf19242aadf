import type { Context } from 'hono';
import { StaleError } from '../../../../schemas/errors.ts';
import type { MappingRecord } from '../../../../schemas/question-mapping.ts';
import {
  approveMapping,
  proposeMapping,
  withdrawMapping,
} from '../../../store/questionnaires/question-mappings.ts';
import { readForm } from '../../../web/forms/read-form.ts';
import type { PageEnv } from '../../../web/page-context.ts';
import { renderPage } from '../../../web/render-page.tsx';
import type { QuestionMappingsTexts } from '../../../web/texts/console/question-mappings.de.ts';
import type { ConsoleRoutes } from '../../console-routes.ts';
import type { ConsoleDependencies } from '../../dependencies.ts';
import { seeOther } from '../../paths.ts';
import { stepOf } from '../draft-step.ts';
import { mappingPath, questionnairesPath } from '../paths.ts';
import {
  type Chosen,
  chosenIn,
  mappingOf,
  readChosen,
  readVersion,
  undecided,
} from './mapping-form.ts';
import { MappingPage } from './mapping-page.tsx';
import { MappingsPage } from './mappings-page.tsx';
import { type MappingView, readMapping, readMappings } from './read-mappings.ts';

/** Mappings between meanings of questions: proposed, approved and withdrawn. */
export function addMappingRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core } = dependencies;
  const ofSurvey = `${questionnairesPath}/:survey/mappings` as const;
  const ofMeaning = `${ofSurvey}/:question/:meaning` as const;

  routes.get(ofSurvey, 'questionnaires.read', async (c) => {
    const views = await readMappings(core, c.req.param('survey'));
    return renderPage(c, <MappingsPage views={views} />);
  });

  routes.get(ofMeaning, 'questionnaires.read', async (c) => {
    const view = await viewOf(c);
    const done = c.req.query('done');
    return renderPage(c, <MappingPage view={view} chosen={chosenIn(view)} done={done} />);
  });

  routes.post(ofMeaning, 'questionnaires.change', async (c) => {
    const view = await viewOf(c);
    const fields = await readForm(c);
    const version = readVersion(fields);
    const chosen = readChosen(view.change, fields);
    if (undecided(view.change, chosen).length > 0) {
      return renderPage(c, <MappingPage view={view} chosen={chosen} isIncomplete />, 422);
    }
    return unlessStale(
      c,
      'proposed',
      () => proposeMapping(core, mappingOf(view, chosen), version, stepOf(c, dependencies)),
      chosen,
    );
  });

  routes.post(`${ofMeaning}/approve`, 'questionnaires.change', async (c) => {
    const view = await viewOf(c);
    const seen = await seenOf(c, view);
    return unlessStale(c, 'approved', async () =>
      approveMapping(core, seen(), view.broken.length === 0, stepOf(c, dependencies)),
    );
  });

  routes.post(`${ofMeaning}/withdraw`, 'questionnaires.change', async (c) => {
    const seen = await seenOf(c, await viewOf(c));
    return unlessStale(c, 'withdrawn', async () =>
      withdrawMapping(core, seen(), stepOf(c, dependencies)),
    );
  });

  function viewOf(c: Context): Promise<MappingView> {
    const { survey = '', question = '', meaning = '' } = c.req.param();
    return readMapping(core, survey, question, meaning);
  }

  /**
   * Does something with a mapping; shows how it is now if it is not as it was seen.
   *
   * @param chosen what was chosen in the form, which is kept
   */
  async function unlessStale(
    c: Context<PageEnv>,
    done: keyof QuestionMappingsTexts['done'],
    work: () => Promise<void>,
    chosen?: Chosen,
  ) {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StaleError)) throw error;
      const now = await viewOf(c);
      const page = <MappingPage view={now} chosen={chosen ?? chosenIn(now)} isStale />;
      return renderPage(c, page, 409);
    }
    const { survey = '', question = '', meaning = '' } = c.req.param();
    const path = mappingPath({ survey, question, to: Number(meaning) });
    return seeOther(c, `${path}?done=${done}`);
  }
}

/** Reads which state of a mapping somebody decides about; what it gives throws if it is another one. */
async function seenOf(c: Context, { record }: MappingView): Promise<() => MappingRecord> {
  const version = readVersion(await readForm(c));
  return () => {
    if (record?.version !== version) throw new StaleError('The mapping has changed since');
    return record;
  };
}
