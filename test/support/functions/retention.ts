import { applyRetention as applyRetentionItself } from '../../../functions/retention/apply-retention.ts';
import { mendMailboxIndex as mendMailboxIndexItself } from '../../../functions/store/contacts/mend-index.ts';
import { underSpec } from '../under-spec/under-spec.ts';

export const applyRetention = underSpec('retention', applyRetentionItself);
export const mendMailboxIndex = underSpec('retention', mendMailboxIndexItself);
