import { createLettersApp as createLettersAppItself } from '../../../functions/letters/app.ts';
import { underSpec } from '../under-spec/under-spec.ts';

export const createLettersApp: typeof createLettersAppItself = (dependencies) =>
  underSpec('letters', createLettersAppItself(dependencies));
