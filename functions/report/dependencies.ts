import type { DocumentKind } from '../../analytics/reports/documents/document.ts';
import type { Release } from '../../schemas/snapshot.ts';
import type { Wave } from '../../schemas/wave.ts';
import type { Clock } from '../platform/clock.ts';
import type { DocumentSettings, DocumentStores } from '../store/documents/document-source.ts';

/**
 * Does something when all can read the documents of a release. It may be called more than once for the
 * same release, if the process ends in between, and for waves that were imported as published ones.
 */
export type OnReleased = (wave: Wave, release: Release) => Promise<void>;

/** What the function works with that makes documents. */
export interface ReportDependencies
  extends DocumentStores,
    Pick<DocumentSettings, 'owner' | 'url'> {
  clock: Clock;
  kinds: readonly DocumentKind[];
  onReleased: readonly OnReleased[];
}
