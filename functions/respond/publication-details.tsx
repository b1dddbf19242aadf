import { publicationClasses } from '../../schemas/question.ts';
import type { Section } from '../../schemas/questionnaire.ts';
import { Details } from '../web/components/details.tsx';
import { usePage, useTexts } from '../web/page-context.ts';

/** Tells for every question of a section what of its answer will be published. */
export function PublicationDetails({ section }: { section: Section }) {
  const { language } = usePage();
  const { publication } = useTexts().section;
  const groups = publicationClasses
    .map((one) => ({
      title: publication[one],
      questions: section.questions.filter((question) => question.publication === one),
    }))
    .filter(({ questions }) => questions.length > 0);
  return (
    <Details title={publication.title}>
      {groups.map(({ title, questions }) => (
        <>
          <p class="kern-body kern-body--bold">{title}</p>
          <ul class="kern-list kern-list--bullet pegel-list--tight">
            {questions.map(({ label }) => (
              <li>{label[language]}</li>
            ))}
          </ul>
        </>
      ))}
    </Details>
  );
}
