import type { Wave } from '../../../schemas/wave.ts';
import { Layout } from '../../web/layout.tsx';
import { useTexts } from '../../web/page-context.ts';

/** There is nothing to show yet: no wave that can be seen, or none of its figures. */
export function NoResultsPage({ wave }: { wave?: Wave | undefined }) {
  const texts = useTexts().results;
  return (
    <Layout title={texts.title} wave={wave}>
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      <p class="kern-body">{wave ? texts.notYetCounted : texts.nothingPublished}</p>
    </Layout>
  );
}
