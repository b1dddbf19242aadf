import { createSiteApp as createSiteAppItself } from '../../../functions/site/app.tsx';
import { underSpec } from '../under-spec/under-spec.ts';

export const createSiteApp: typeof createSiteAppItself = (dependencies) =>
  underSpec('site', createSiteAppItself(dependencies));
