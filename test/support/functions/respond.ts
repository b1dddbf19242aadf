import { createRespondApp as createRespondAppItself } from '../../../functions/respond/app.ts';
import { underSpec } from '../under-spec/under-spec.ts';

export const createRespondApp: typeof createRespondAppItself = (dependencies) =>
  underSpec('respond', createRespondAppItself(dependencies));
