import { takeSnapshot as takeSnapshotItself } from '../../../functions/snapshot/take-snapshot.ts';
import { underSpec } from '../under-spec/under-spec.ts';

export const takeSnapshot = underSpec('snapshot', takeSnapshotItself);
