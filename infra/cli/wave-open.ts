import { parseArgs } from 'node:util';
import { z } from 'zod';
import { freezeFrame } from '../../functions/domain/frame.ts';
import { planDueWave } from '../../functions/domain/plan-wave.ts';
import { registryOfState } from '../../functions/domain/register/registry-of-state.ts';
import { systemClock } from '../../functions/platform/clock.ts';
import { readSettledRegister } from '../../functions/store/registered-units.ts';
import { ConfigurationError, NotFoundError } from '../../schemas/errors.ts';
import { frameScopes } from '../../schemas/wave.ts';
import { addOpenWave } from '../waves/add-open-wave.ts';
import { shippedQuestionnaire, shippedRegistry } from '../waves/shipped.ts';
import type { Command } from './command.ts';

/** Opens the wave that is due now, on the units that the register has of a state. */
export const waveOpen: Command = {
  words: ['wave', 'open'],
  parameters: '--state NN [--frame all|districts]',
  summary: 'opens the wave that is due, on all units of a state or on its districts alone',
  async run(args, context) {
    const { state: key, scope } = readArguments(args);
    const { core } = await context.connect();
    const register = await readSettledRegister(core, [key]);
    const state = register?.head.states.find((one) => one.key === key);
    if (!register || !state) {
      throw new NotFoundError(
        `The register has no state ${key}: import it first with npm run pegel -- registry import FILE.`,
      );
    }
    const registered = register.units.get(key) ?? [];
    const units = freezeFrame(registered, scope);
    const registry = registryOfState(state, registered, await shippedRegistry());
    const questionnaire = await shippedQuestionnaire();
    const wave = planDueWave(questionnaire, registry, systemClock.now());
    const frame = { state: key, scope, excluded: [] };
    const planned = { ...wave, frame };
    await addOpenWave(core, { wave: planned, questionnaire, registry }, units, registered);
    context.print(
      `Opened ${wave.id} with ${units.length} units of ${state.name} as of ${state.territoryDate}.`,
    );
  },
};

const argumentsSchema = z.object({
  state: z.string().regex(/^\d{2}$/),
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
