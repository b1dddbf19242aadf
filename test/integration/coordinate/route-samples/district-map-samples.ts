import type { RouteSample } from './route-sample.ts';

const path = '/coordinate/registry/map';
const shapes = {
  ...{ attribution: '© Amt', width: 10, height: 10 },
  districts: [{ ags5: '16051', path: 'M0 0l9 0 0 9z', label: [6, 3] }],
};

export const districtMapSamples: Record<string, RouteSample> = {
  [`get ${path}`]: {},
  [`post ${path}/preview`]: {},
  [`post ${path}`]: { form: { name: ['karte.json'], shapes: [JSON.stringify(shapes)] } },
  [`get ${path}/remove`]: {},
  [`post ${path}/remove`]: {},
};
