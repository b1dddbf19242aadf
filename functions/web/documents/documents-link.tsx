import { wavePath } from '../console-paths.ts';
import { useHref, useTexts } from '../page-context.ts';
import type { WaveResults } from '../results/wave-results.ts';

/** The address of the documents of results, without the stage prefix. */
export function documentsPath({
  wave,
  results,
  path,
}: Pick<WaveResults, 'wave' | 'results' | 'path'>): string {
  return results.edition === 'public' ? `${path}/documents` : wavePath(wave.id, 'documents');
}

/** Leads from results to their documents, of the same edition. */
export function DocumentsLink({ shown }: { shown: WaveResults }) {
  const { documents } = useTexts();
  const href = useHref();
  return (
    <p class="kern-body">
      {documents.download}{' '}
      <a class="kern-link" href={href(documentsPath(shown))}>
        {documents.link}
      </a>
    </p>
  );
}
