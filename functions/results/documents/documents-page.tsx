import type { DocumentIndex } from '../../../schemas/documents.ts';
import { SnapshotLine } from '../../web/components/snapshot-line.tsx';
import { DocumentList } from '../../web/documents/document-list.tsx';
import { Layout } from '../../web/layout.tsx';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import type { WaveResults } from '../../web/results/wave-results.ts';

interface DocumentsPageProps {
  shown: WaveResults;
  /** Undefined until they are made. */
  index: DocumentIndex | undefined;
  /** Whether they cannot be made for now. */
  isFailing: boolean;
}

/** What of the results can be downloaded. */
export function DocumentsPage({ shown, index, isFailing }: DocumentsPageProps) {
  const { wave, standing, path } = shown;
  const { language } = usePage();
  const { documents, results } = useTexts();
  const href = useHref();
  return (
    <Layout title={documents.title} wave={wave}>
      <p class="kern-body">
        <a class="kern-link kern-link--no-visited-state" href={href(path)}>
          {results.back}
        </a>
      </p>
      <h1 class="kern-heading-x-large">{documents.title}</h1>
      <p class="kern-body">{documents.about(wave.title[language])}</p>
      {index ? (
        <DocumentList files={index.files} path={`${path}/documents`} />
      ) : (
        <p class="kern-body">{isFailing ? documents.failing : documents.soon}</p>
      )}
      <SnapshotLine standing={standing} />
    </Layout>
  );
}
