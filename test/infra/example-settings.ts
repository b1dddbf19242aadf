import { readFileSync } from 'node:fs';
import { readSettings } from '../../infra/aws/settings/read-settings.ts';
import type { Settings, Stage } from '../../infra/aws/settings/settings.ts';
import * as z from '../../schemas/zod.ts';

/** The flags of CDK. */
export const flags = z
  .looseObject({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync('cdk.json', 'utf8'))).context;

/** The documented example, as it is written. */
export const exampleText = readFileSync('infra/aws/example.yaml', 'utf8');

/** The settings of the example for a stage. */
export function settingsOf(stage: Stage): Settings {
  return readSettings('example.yaml', exampleText, stage);
}

/** The settings of the example in production. */
export const exampleSettings = settingsOf('prod');
