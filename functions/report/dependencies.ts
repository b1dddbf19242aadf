import type { DocumentKind } from '../../analytics/reports/documents/document.ts';
import type { Clock } from '../platform/clock.ts';
import type { DocumentSettings, DocumentStores } from '../store/documents/document-source.ts';

/** What the function works with that makes documents. */
export interface ReportDependencies
  extends DocumentStores,
    Pick<DocumentSettings, 'owner' | 'url'> {
  clock: Clock;
  kinds: readonly DocumentKind[];
}
