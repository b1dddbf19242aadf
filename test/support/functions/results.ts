import { createResultsApp as createResultsAppItself } from '../../../functions/results/app.tsx';
import { underSpec } from '../under-spec/under-spec.ts';

export const createResultsApp: typeof createResultsAppItself = (dependencies) =>
  underSpec('results', createResultsAppItself(dependencies));
