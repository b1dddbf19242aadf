import { Layout } from '../../web/layout.tsx';
import { useTexts } from '../../web/page-context.ts';

/** There is nothing to show yet. */
export function NoResultsPage() {
  const texts = useTexts().results;
  return (
    <Layout title={texts.title}>
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      <p class="kern-body">{texts.nothingPublished}</p>
    </Layout>
  );
}
