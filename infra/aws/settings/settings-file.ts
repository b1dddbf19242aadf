import * as z from '../../../schemas/zod.ts';
import { type Stage, settingsSchema } from './settings.ts';

/**
 * What an editor must know to help with the file of settings: what is common, and by stage what differs.
 * Whether a setting that must be there stands in one of the two places is seen only when they are read.
 */
export function settingsJsonSchema(): object {
  const named = Object.entries(settingsSchema.shape).map(
    ([id, schema]): [string, z.ZodMiniType] => [
      id,
      z.optional(schema.check(z.meta({ ...z.globalRegistry.get(schema), id }))),
    ],
  );
  const shape = Object.fromEntries(named);
  const stage = z.optional(z.strictObject(shape).check(z.meta({ id: 'stage' })));
  const stages = { dev: stage, prod: stage } satisfies Record<Stage, unknown>;
  const file = z.strictObject({ ...shape, stages: z.strictObject(stages) });
  return z.toJSONSchema(file, { io: 'input', target: 'draft-7' });
}
