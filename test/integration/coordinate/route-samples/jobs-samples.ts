import { ulid } from 'ulid';
import { newJob } from '../../../../functions/domain/jobs/new-job.ts';
import { startJob } from '../../../../functions/store/jobs.ts';
import type { RouteSample } from './route-sample.ts';

export const jobsSamples: Record<string, RouteSample> = {
  'get /coordinate/jobs/:id': {
    parameters: async ({ harness }, { id: by }) => {
      const { core, clock } = harness.dependencies;
      const input = { upload: ulid(), states: ['16'], basis: {} };
      const job = newJob('registerImport', input, by, clock.now());
      await startJob(core, job);
      return { id: { own: job.id, missing: ulid() } };
    },
  },
};
