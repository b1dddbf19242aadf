import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { questionNumbers } from '../../domain/cases/question-numbers.ts';
import { conditionSentence } from '../../web/condition-sentence.ts';
import { Layout } from '../../web/layout.tsx';
import { usePage, useTexts } from '../../web/page-context.ts';
import { MailLink } from '../parts.tsx';
import { BlankQuestion } from './blank-question.tsx';
import { blankStylesheet } from './stylesheet.ts';

interface BlankPageProps {
  questionnaire: Questionnaire;
  /** The address at which whoever has no link gets access, in full: it is to be typed. */
  access: string;
}

/** A version of a questionnaire with all its questions, to read, to print, to fill in by hand. */
export function BlankPage({ questionnaire, access }: BlankPageProps) {
  const { language, owner } = usePage();
  const { blank } = useTexts();
  const title = questionnaire.title[language];
  const numbers = questionNumbers(questionnaire);
  return (
    <Layout title={title} styles={[blankStylesheet.path]}>
      <div class="pegel-hgroup">
        <p class="kern-preline">{blank.preline(questionnaire.version)}</p>
        <h1 class="kern-heading-x-large">{title}</h1>
      </div>
      <div class="pegel-blank__intro">
        <p class="kern-body">{blank.online}</p>
        <p class="kern-body">
          {blank.lost(access)} <MailLink to={owner.contact} />
        </p>
        <p class="kern-body">{blank.publication}</p>
      </div>
      {questionnaire.sections.map((section, index) => (
        <section class="pegel-blank" aria-labelledby={`section-${section.id}`}>
          <div class="pegel-blank__head">
            <h2 class="kern-heading-large" id={`section-${section.id}`}>
              {index + 1} {section.title[language]}
            </h2>
            {section.intro && <p class="kern-body">{section.intro[language]}</p>}
          </div>
          {section.questions.map((question) => (
            <BlankQuestion
              question={question}
              number={numbers.get(question.id)}
              condition={
                question.showIf && conditionSentence(question.showIf, questionnaire, language)
              }
            />
          ))}
        </section>
      ))}
    </Layout>
  );
}
