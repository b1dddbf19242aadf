import { setStatus } from '../../../support/case-records.ts';
import { erfurt, gera, type RouteSample } from './route-sample.ts';

const path = '/coordinate/waves/:wave/letters';

/** Letters: an empty form names none; to a single unit there is one if it has something to do. */
export const lettersSamples: Record<string, RouteSample> = {
  [`get ${path}`]: {},
  [`post ${path}`]: {},
  [`get ${path}/:ars`]: {},
  [`post ${path}/:ars`]: {
    async parameters({ harness, wave }) {
      for (const ars of [erfurt, gera]) {
        await setStatus(harness.dependencies.core, { wave: wave.id, ars }, 'NOT_STARTED');
      }
      return {};
    },
  },
};
