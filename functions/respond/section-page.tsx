import type { Child } from 'hono/jsx';
import { followBranches } from '../../schemas/branching.ts';
import type { Finding } from '../../schemas/edits.ts';
import type { Section } from '../../schemas/questionnaire.ts';
import type { FormFields } from '../domain/form-fields.ts';
import { answersOf } from '../domain/section-form.ts';
import { SubmitButton } from '../web/components/button.tsx';
import { ErrorSummary } from '../web/components/error-summary.tsx';
import { anchorOf } from '../web/fields/anchor.ts';
import { QuestionField } from '../web/fields/question-field.tsx';
import { useHref, usePage, useTexts } from '../web/page-context.ts';
import { AnswerMarkers } from './answer-markers.tsx';
import { branchingStylesheet } from './branching-css.ts';
import { CaseLayout, PageHeading } from './case-layout.tsx';
import { controlNames } from './control-fields.ts';
import { findingInFull, findingSentence } from './findings.ts';
import { pathOf } from './paths.ts';
import { PublicationDetails } from './publication-details.tsx';
import type { Visit } from './visit.ts';

interface SectionPageProps {
  visit: Visit;
  section: Section;
  /** What the form shows: saved, prefilled or just posted. */
  fields: FormFields;
  /** The revision that saving the form will replace (0: none). */
  revision: number;
  /** Hard findings of a post. */
  findings?: Finding[];
  /** What happened to a post that was not saved. */
  notice?: Child;
  /** The text of the button; without it the form cannot be sent. */
  button: string | undefined;
}

/**
 * All questions of a section in one form. It names its path: without, it would post to the fragment
 * of an error link, which redirects pass on and which keeps the next error summary from focus.
 */
export function SectionPage(props: SectionPageProps) {
  const { visit, section, fields, revision, findings = [], notice, button } = props;
  const { key, head, questionnaire, draft, previous } = visit;
  const { language } = usePage();
  const texts = useTexts();
  const href = useHref();
  const title = section.title[language];
  const { sections } = questionnaire;
  const { answers } = followBranches(questionnaire, answersOf(draft));
  const errors = section.questions.flatMap((question) => {
    const finding = findings.find((one) => one.question === question.id);
    return finding ? [{ question, finding }] : [];
  });
  return (
    <CaseLayout
      visit={visit}
      title={title}
      hasErrors={errors.length > 0}
      styles={[branchingStylesheet(questionnaire).path]}
    >
      <p class="kern-body">
        <a class="kern-link kern-link--no-visited-state" href={href(pathOf(key))}>
          {texts.section.back}
        </a>
      </p>
      {errors.length > 0 && (
        <ErrorSummary
          errors={errors.map(({ question, finding }) => ({
            href: `#${anchorOf(question, fields)}`,
            text: findingInFull(finding, question, language),
          }))}
        />
      )}
      {notice}
      <PageHeading
        title={title}
        preline={`${texts.section.position(sections.indexOf(section) + 1, sections.length)} · ${head.unit.name}`}
      />
      {section.intro && <p class="kern-body">{section.intro[language]}</p>}
      <PublicationDetails section={section} />
      {section.questions.some(({ showIf }) => showIf) && (
        <p class="kern-body pegel-no-has">{texts.section.noHas}</p>
      )}
      <form class="pegel-form" method="post" action={href(pathOf(key, section.id))} novalidate>
        <AnswerMarkers questionnaire={questionnaire} section={section} answers={answers} />
        <input type="hidden" name={controlNames.revision(section.id)} value={String(revision)} />
        {section.questions.map((question) => {
          const error = errors.find((one) => one.question === question);
          const answer = previous?.answers[question.id];
          return (
            <QuestionField
              question={question}
              fields={fields}
              error={error && findingSentence(error.finding, question, language)}
              previous={answer && { answer, referenceDate: previous.referenceDate }}
              unit={head.unit}
            />
          );
        })}
        {button && (
          <div class="pegel-actions">
            <SubmitButton>{button}</SubmitButton>
          </div>
        )}
      </form>
    </CaseLayout>
  );
}
