import { readFileSync } from 'node:fs';
import * as z from 'zod';

const cdkJsonSchema = z.looseObject({ context: z.record(z.string(), z.unknown()) });

/** What cdk.json gives to the app: the flags of CDK, and an example of the settings. */
export const exampleContext = cdkJsonSchema.parse(
  JSON.parse(readFileSync('cdk.json', 'utf8')),
).context;
