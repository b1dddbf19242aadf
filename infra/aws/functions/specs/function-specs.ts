import type { FunctionName } from '../../../functions.ts';
import { analyticsSpecs } from './analytics.ts';
import { answeringSpecs } from './answering.ts';
import { backgroundSpecs } from './background.ts';
import { consoleSpecs } from './console.ts';
import type { FunctionSpec } from './function-spec.ts';
import { mailSpecs } from './mail.ts';
import { publicSpecs } from './public.ts';

/** The functions in each stack that has some. */
export const specsOfStacks = {
  web: { ...answeringSpecs, ...consoleSpecs, ...publicSpecs },
  jobs: { ...mailSpecs, ...backgroundSpecs },
  analytics: analyticsSpecs,
} satisfies Record<string, Partial<Record<FunctionName, FunctionSpec>>>;

/** How each function is built and run, and all that it may do. */
export const functionSpecs: Record<FunctionName, FunctionSpec> = {
  ...specsOfStacks.web,
  ...specsOfStacks.jobs,
  ...specsOfStacks.analytics,
};
