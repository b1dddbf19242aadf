import type { Standing } from '../../../analytics/lake/read-results.ts';
import { formatInstant } from '../format.ts';
import { usePage, useTexts } from '../page-context.ts';

/** Names the snapshot that all figures of a page come from, and since when it counts. */
export function SnapshotLine({ standing }: { standing: Standing }) {
  const { language } = usePage();
  const { results } = useTexts();
  return (
    <p class="kern-body kern-body--small">
      {results.snapshot(standing.snapshot, formatInstant(standing.takenAt, language))}
    </p>
  );
}
