import { applyRetention as applyRetentionItself } from '../../../functions/retention/apply-retention.ts';
import { underSpec } from '../under-spec/under-spec.ts';

export const applyRetention = underSpec('retention', applyRetentionItself);
