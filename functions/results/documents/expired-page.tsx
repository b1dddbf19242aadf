import { Layout } from '../../web/layout.tsx';
import { useHref, useTexts } from '../../web/page-context.ts';

/** Leads on from a link that has had its time. */
export function ExpiredPage({ wave }: { wave: string }) {
  const { expired, title } = useTexts().documents;
  const href = useHref();
  return (
    <Layout title={expired.title}>
      <h1 class="kern-heading-x-large">{expired.title}</h1>
      <p class="kern-body">{expired.text}</p>
      <p class="kern-body">
        <a
          class="kern-link kern-link--no-visited-state"
          href={href(`/results/${encodeURIComponent(wave)}/documents`)}
        >
          {title}
        </a>
      </p>
    </Layout>
  );
}
