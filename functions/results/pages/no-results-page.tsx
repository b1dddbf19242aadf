import type { Wave } from '../../../schemas/wave.ts';
import { Layout } from '../../web/layout.tsx';
import { usePage, useTexts } from '../../web/page-context.ts';

/** There is nothing to show yet: no wave that can be seen, or none of its figures. */
export function NoResultsPage({ wave }: { wave?: Wave | undefined }) {
  const { language } = usePage();
  const texts = useTexts().results;
  return (
    <Layout title={texts.title} survey={wave?.title[language]}>
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      <p class="kern-body">{wave ? texts.notYetCounted : texts.nothingPublished}</p>
    </Layout>
  );
}
