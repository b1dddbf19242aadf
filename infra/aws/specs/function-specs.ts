import type { FunctionName } from '../../functions.ts';
import { answeringSpecs } from './answering.ts';
import { backgroundSpecs } from './background.ts';
import { consoleSpecs } from './console.ts';
import type { FunctionSpec } from './function-spec.ts';
import { mailSpecs } from './mail.ts';
import { publicSpecs } from './public.ts';

/** How each function is built and run, and all that it may do. */
export const functionSpecs: Record<FunctionName, FunctionSpec> = {
  ...answeringSpecs,
  ...consoleSpecs,
  ...publicSpecs,
  ...mailSpecs,
  ...backgroundSpecs,
};
