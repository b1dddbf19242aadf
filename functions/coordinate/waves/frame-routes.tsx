import type { Context } from 'hono';
import { byReferenceDate } from '../../../schemas/order.ts';
import {
  type Frame,
  frameSchema,
  frameScopes,
  isPlanned,
  type Wave,
} from '../../../schemas/wave.ts';
import * as z from '../../../schemas/zod.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { compareFrames } from '../../domain/waves/frame-counts.ts';
import { isDraft } from '../../domain/waves/wave-transitions.ts';
import { readBoard } from '../../store/cases/board.ts';
import { getRegisterHead } from '../../store/register/registered-units.ts';
import type { Table } from '../../store/table.ts';
import { findWave, getWave, listWaves } from '../../store/waves/definitions.ts';
import { type PlannedFrame, readPlannedFrame } from '../../store/waves/planned-frame.ts';
import { changePlannedWave } from '../../store/waves/planned-waves.ts';
import { wavePath } from '../../web/console-paths.ts';
import { enteredIn } from '../../web/fields/field.ts';
import { errorsOf, readPlain } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { happenedNow } from '../happened-now.ts';
import { seeOther } from '../paths.ts';
import { isAsShown } from './change-of-wave.ts';
import { FramePage } from './frame-page.tsx';
import { frameRefusal } from './frame-refusal.ts';
import { showWave } from './show-wave.tsx';

const choiceSchema = z.object({ state: frameSchema.shape.state, scope: z.enum(frameScopes) });

/** Who is asked in a wave that is a draft. */
export function addFrameRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core } = dependencies;

  routes.get('/coordinate/waves/:wave/frame', 'waves.change', async (c) => {
    const wave = await getWave(core, c.req.param('wave'));
    if (!isDraft(wave)) return showWave(c, dependencies, wave, { refused: 'status' });
    return show(c, wave).catch((error) =>
      showWave(c, dependencies, wave, { refused: frameRefusal(error) }),
    );
  });

  routes.post('/coordinate/waves/:wave/frame', 'waves.change', async (c) => {
    const fields = await readForm(c);
    const wave = await getWave(core, c.req.param('wave'));
    const reading = readPlain(choiceSchema, fields);
    if ('wrong' in reading) return show(c, wave, { fields, wrong: reading.wrong });
    const { state, scope } = reading.value;
    const excluded = wave.frame?.state === state ? wave.frame.excluded : [];
    return save(c, wave, fields, { state, scope, excluded });
  });

  routes.post('/coordinate/waves/:wave/frame/exclude', 'waves.change', (c) =>
    move(c, (excluded, ars) => [...excluded.filter((other) => other !== ars), ars]),
  );

  routes.post('/coordinate/waves/:wave/frame/include', 'waves.change', (c) =>
    move(c, (excluded, ars) => excluded.filter((other) => other !== ars)),
  );

  /** Changes which units are left out, by one. */
  async function move(
    c: Context<PageEnv>,
    change: (excluded: string[], ars: string) => string[],
  ): Promise<Response> {
    const fields = await readForm(c);
    const wave = await getWave(core, c.req.param('wave') ?? '');
    const { frame } = wave;
    if (!frame) return showWave(c, dependencies, wave, { refused: 'frame' });
    const excluded = change(frame.excluded, enteredIn(fields, 'ars') ?? '');
    const changed = frameSchema.safeParse({ ...frame, excluded }).data;
    if (!changed) return showWave(c, dependencies, wave, { refused: 'tooMany' });
    return save(c, wave, fields, changed);
  }

  async function save(
    c: Context<PageEnv>,
    wave: Wave,
    fields: FormFields,
    frame: Frame,
  ): Promise<Response> {
    const changes = { frame, sameUnitsAs: undefined };
    const isSaved =
      isAsShown(wave, enteredIn(fields, 'version')) &&
      (await changePlannedWave(core, wave, changes, happenedNow(c, dependencies)));
    if (!isSaved) return showWave(c, dependencies, wave, { refused: 'stale' });
    const search = enteredIn(fields, 'q');
    const query = search ? `?${new URLSearchParams({ q: search })}#search` : '?done=frame';
    return seeOther(c, wavePath(wave.id, 'frame') + query);
  }

  async function show(
    c: Context<PageEnv>,
    wave: Wave,
    { fields, wrong = [] }: { fields?: FormFields; wrong?: string[] } = {},
  ): Promise<Response> {
    const head = await getRegisterHead(core);
    const states = head?.states ?? [];
    const { frame, sameUnitsAs } = wave;
    const isKnown = sameUnitsAs || states.some(({ key }) => key === frame?.state);
    const planned = isKnown ? await readPlannedFrame(core, wave) : undefined;
    const { problems } = consoleTexts[c.get('page').language].waves.frame;
    const page = (
      <FramePage
        wave={wave}
        states={states}
        planned={planned}
        model={sameUnitsAs ? await findWave(core, sameUnitsAs) : undefined}
        before={planned && frame && (await compareWithBefore(core, wave, planned))}
        search={c.req.query('q')?.trim() ?? ''}
        done={c.req.query('done')}
        {...(fields && { fields })}
        errors={errorsOf(problems, wrong)}
      />
    );
    return renderPage(c, page, wrong.length > 0 ? 422 : 200);
  }
}

/** What is different from the frame of the wave before, of the same survey. */
async function compareWithBefore(core: Table, wave: Wave, { units }: PlannedFrame) {
  const [before] = (await listWaves(core))
    .filter((one) => one.survey === wave.survey && !isPlanned(one) && one.status !== 'CANCELLED')
    .filter(({ referenceDate }) => referenceDate < wave.referenceDate)
    .sort((a, b) => byReferenceDate(b, a));
  if (!before) return undefined;
  const boards = await readBoard(core, before.id);
  const asked = boards.flatMap((board) =>
    Object.entries(board.units).map(([ars, { name }]) => ({ ars, name })),
  );
  return { wave: before, changes: compareFrames(asked, units) };
}
