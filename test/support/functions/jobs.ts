import { runJob as runJobItself } from '../../../functions/jobs/run-job.ts';
import { underSpec } from '../under-spec/under-spec.ts';

export const runJob = underSpec('jobs', runJobItself);
