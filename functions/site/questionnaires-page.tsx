import { Layout } from '../web/layout.tsx';
import { useHref, usePage, useTexts } from '../web/page-context.ts';
import type { AskedQuestionnaire } from './asked-questionnaires.ts';

/** Where there are several questionnaires, or none: a list of them. */
export function QuestionnairesPage({ asked }: { asked: readonly AskedQuestionnaire[] }) {
  const { language } = usePage();
  const { list } = useTexts().blank;
  const href = useHref();
  return (
    <Layout title={list.title}>
      <h1 class="kern-heading-x-large">{list.title}</h1>
      {asked.length === 0 ? (
        <p class="kern-body">{list.none}</p>
      ) : (
        <ul class="kern-list kern-list--bullet">
          {asked.map(({ path, wave }) => (
            <li>
              <a class="kern-link" href={href(path)}>
                {wave[language]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
}
