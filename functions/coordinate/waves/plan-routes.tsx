import type { Context } from 'hono';
import type { QuestionnaireVersion } from '../../../schemas/questionnaire-version.ts';
import type { Wave } from '../../../schemas/wave.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { lastWave, type WavePlan } from '../../domain/waves/plan-next-wave.ts';
import { isDraft } from '../../domain/waves/wave-transitions.ts';
import { listPublishedVersions } from '../../store/questionnaires/questionnaire-versions.ts';
import { getWave, listWaves } from '../../store/waves/definitions.ts';
import { proposeNextWave } from '../../store/waves/next-wave.ts';
import { addPlannedWave, changePlannedWave } from '../../store/waves/planned-waves.ts';
import { wavePath } from '../../web/console-paths.ts';
import { enteredIn } from '../../web/fields/field.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { isLanguageSwitch } from '../../web/language.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { happenedNow } from '../happened-now.ts';
import { seeOther } from '../paths.ts';
import { carryAsFields } from './carry-forward-field.tsx';
import { isAsShown } from './change-of-wave.ts';
import { EditWavePage, NewWavePage } from './plan-form-page.tsx';
import { type PlanErrors, planAsFields, readPlan, seenTitle } from './read-plan.ts';
import { showWave } from './show-wave.tsx';

/** Makes waves, and changes what is planned for them. */
export function addWavePlanRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core } = dependencies;

  routes.get('/coordinate/waves/new', 'waves.change', async (c) => {
    const { last, questionnaires, proposed } = await propose();
    const fields = proposed ? planAsFields(proposed) : carryAsFields({});
    return renderPage(
      c,
      <NewWavePage last={last} questionnaires={questionnaires} fields={fields} />,
    );
  });

  routes.post('/coordinate/waves/new', 'waves.change', async (c) => {
    const fields = await readForm(c);
    const { waves, last, questionnaires, proposed } = await propose();
    const again = (errors?: PlanErrors) =>
      renderPage(
        c,
        <NewWavePage {...{ last, questionnaires, fields }} {...(errors && { errors })} />,
        errors ? 422 : 200,
      );
    if (isLanguageSwitch(c)) return again();
    const reading = read(c, fields, questionnaires);
    if ('errors' in reading) return again(reading.errors);
    const { plan } = reading;
    const { de } = plan.title;
    const isTaken = waves.some(({ id, title }) => id !== plan.id && title.de === de);
    if (isTaken && enteredIn(fields, seenTitle) !== de) {
      return again({ titleDe: textsOf(c).problems.sameTitle });
    }
    const wave: Wave = {
      ...plan,
      status: 'DRAFT',
      version: 0,
      ...(proposed?.frame && { frame: proposed.frame }),
      ...(proposed?.sameUnitsAs && { sameUnitsAs: proposed.sameUnitsAs }),
      ...(proposed?.exampleData && { exampleData: proposed.exampleData }),
    };
    if (!(await addPlannedWave(core, wave, happenedNow(c, dependencies)))) {
      return again({ id: textsOf(c).problems.idTaken });
    }
    return seeOther(c, `${wavePath(wave.id)}?done=created`);
  });

  routes.get('/coordinate/waves/:wave/edit', 'waves.change', async (c) => {
    const wave = await getWave(core, c.req.param('wave'));
    if (!isDraft(wave)) return showWave(c, dependencies, wave, { refused: 'status' });
    const questionnaires = await listPublishedVersions(core);
    return renderPage(
      c,
      <EditWavePage wave={wave} questionnaires={questionnaires} fields={planAsFields(wave)} />,
    );
  });

  routes.post('/coordinate/waves/:wave/edit', 'waves.change', async (c) => {
    const fields = await readForm(c);
    const wave = await getWave(core, c.req.param('wave'));
    const questionnaires = await listPublishedVersions(core);
    const again = (errors?: PlanErrors) =>
      renderPage(
        c,
        <EditWavePage {...{ wave, questionnaires, fields }} {...(errors && { errors })} />,
        errors ? 422 : 200,
      );
    if (isLanguageSwitch(c)) return again();
    if (!isDraft(wave)) return showWave(c, dependencies, wave, { refused: 'status' });
    const reading = read(c, fields, questionnaires, wave.id);
    if ('errors' in reading) return again(reading.errors);
    const isChanged =
      isAsShown(wave, enteredIn(fields, 'version')) &&
      (await changePlannedWave(core, wave, reading.plan, happenedNow(c, dependencies)));
    if (!isChanged) return showWave(c, dependencies, wave, { refused: 'stale' });
    return seeOther(c, `${wavePath(wave.id)}?done=changed`);
  });

  /** The wave after the last one, with the latest version of its questionnaire. */
  async function propose(): Promise<{
    last: Wave | undefined;
    waves: Wave[];
    questionnaires: QuestionnaireVersion[];
    proposed: WavePlan | undefined;
  }> {
    const [waves, questionnaires] = await Promise.all([
      listWaves(core),
      listPublishedVersions(core),
    ]);
    const last = lastWave(waves);
    const proposed = last && (await proposeNextWave(core, last, questionnaires));
    return { waves, last, questionnaires, proposed };
  }
}

const textsOf = (c: Context<PageEnv>) => consoleTexts[c.get('page').language].waves;

function read(
  c: Context<PageEnv>,
  fields: FormFields,
  questionnaires: readonly QuestionnaireVersion[],
  id?: string,
) {
  return readPlan(fields, questionnaires, textsOf(c), c.get('page').language, id);
}
