import type { RouteSample } from './route-sample.ts';

const path = '/coordinate/slide-template';

export const slideTemplateSamples: Record<string, RouteSample> = {
  [`get ${path}`]: {},
  [`post ${path}`]: {},
  [`get ${path}/remove`]: {},
  [`post ${path}/remove`]: {},
};
