import { parseArgs } from 'node:util';
import { planDueWave } from '../../functions/domain/waves/plan-wave.ts';
import { systemClock } from '../../functions/platform/clock.ts';
import type { Table } from '../../functions/store/table.ts';
import { type PlannedFrame, readPlannedFrame } from '../../functions/store/waves/planned-frame.ts';
import { ConfigurationError, InvalidPlanError, NotFoundError } from '../../schemas/errors.ts';
import { type Frame, frameScopes } from '../../schemas/wave.ts';
import * as z from '../../schemas/zod.ts';
import { addOpenWave } from '../waves/add-open-wave.ts';
import { shippedQuestionnaire } from '../waves/shipped.ts';
import type { Command } from './command.ts';

/** Opens the wave that is due now, on the units that the register has of a state. */
export const waveOpen: Command = {
  words: ['wave', 'open'],
  parameters: '--state NN [--frame all|districts]',
  summary: 'opens the wave that is due, on all units of a state or on its districts alone',
  async run(args, context) {
    const { state: key, scope } = readArguments(args);
    const { core } = await context.connect();
    const frame = { state: key, scope, excluded: [] };
    const { registered, units, registry } = await readFrame(core, frame);
    const questionnaire = await shippedQuestionnaire();
    const due = planDueWave(questionnaire, registry, systemClock.now());
    const wave = { ...due, frame };
    await addOpenWave(core, { wave, questionnaire, registry }, units, registered);
    const { name, territoryDate } = registry;
    context.print(
      `Opened ${wave.id} with ${units.length} units of ${name.de} as of ${territoryDate}.`,
    );
  },
};

async function readFrame(core: Table, frame: Frame): Promise<PlannedFrame> {
  try {
    return await readPlannedFrame(core, { frame });
  } catch (error) {
    if (!(error instanceof InvalidPlanError)) throw error;
    throw new NotFoundError(
      `The register has no state ${frame.state}: import it first with npm run pegel -- registry import FILE.`,
    );
  }
}

const argumentsSchema = z.object({
  state: z.string().check(z.regex(/^\d{2}$/)),
  scope: z.enum(frameScopes),
});

function readArguments(args: string[]): z.infer<typeof argumentsSchema> {
  const options = { state: { type: 'string' }, frame: { type: 'string' } } as const;
  const { values } = parseArgs({ args, options });
  const parsed = argumentsSchema.safeParse({ state: values.state, scope: values.frame ?? 'all' });
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(
    'Name the state by the two digits of its key, for example npm run pegel -- wave open --state 16; --frame is all or districts.',
  );
}
