import { ConfigurationError } from '../../../schemas/errors.ts';
import * as z from '../../../schemas/zod.ts';
import { readSettings } from './read-settings.ts';
import { readText } from './read-text.ts';
import { type Settings, stages } from './settings.ts';

const choiceSchema = z.object({
  /** The file, from the folder of the project. */
  settings: z._default(z.string(), 'pegel.yaml'),
  stage: z.enum(stages),
});

/**
 * Reads the settings that `-c settings=FILE -c stage=STAGE` choose.
 *
 * @throws ConfigurationError if there is no such stage, the file cannot be read, or a setting is wrong
 */
export function loadSettings(context: Record<'settings' | 'stage', unknown>): Settings {
  const choice = choiceSchema.safeParse(context);
  if (!choice.success)
    throw new ConfigurationError('Say which stage: -c stage=dev or -c stage=prod');
  const { settings: file, stage } = choice.data;
  return readSettings(file, readText(file), stage);
}
