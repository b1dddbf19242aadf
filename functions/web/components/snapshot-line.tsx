import type { Pointer } from '../../../schemas/results.ts';
import { formatInstant } from '../format.ts';
import { usePage, useTexts } from '../page-context.ts';

/** Names the snapshot that all figures of a page come from, and when it came to count. */
export function SnapshotLine({ pointer }: { pointer: Pointer }) {
  const { language } = usePage();
  const { results } = useTexts();
  return (
    <p class="kern-body kern-body--small">
      {results.snapshot(pointer.snapshot, formatInstant(pointer.takenAt, language))}
    </p>
  );
}
