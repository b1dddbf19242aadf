import { formatDate } from '../../../schemas/format.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { Layout } from '../../web/layout.tsx';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';

/** Every wave whose results are public, the latest first. */
export function ArchivePage({ waves }: { waves: readonly Wave[] }) {
  const { language } = usePage();
  const { results: texts, documents } = useTexts();
  const href = useHref();
  return (
    <Layout title={texts.archive.title}>
      <h1 class="kern-heading-x-large">{texts.archive.title}</h1>
      <p class="kern-body">{texts.archive.about}</p>
      <ul class="kern-list kern-list--bullet">
        {waves.map(({ id, title, referenceDate, status }) => (
          <li>
            <a class="kern-link" href={href(`/results/${id}`)}>
              {title[language]}
            </a>{' '}
            ({texts.referenceDate} {formatDate(referenceDate, language)}
            {status === 'REVISED' && `, ${texts.archive.revised}`}){' · '}
            <a class="kern-link" href={href(`/results/${id}/documents`)}>
              {documents.title}
              <span class="kern-sr-only">: {title[language]}</span>
            </a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
