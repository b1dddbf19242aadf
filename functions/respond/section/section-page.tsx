import type { Child } from 'hono/jsx';
import { followBranches } from '../../../schemas/branching.ts';
import type { Finding } from '../../../schemas/edits.ts';
import type { Question } from '../../../schemas/question.ts';
import type { Section } from '../../../schemas/questionnaire.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { answersOf } from '../../domain/cases/statement.ts';
import { autosavePath } from '../../web/assets.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import type { PreviousAnswer } from '../../web/fields/field.ts';
import { QuestionField } from '../../web/fields/question-field.tsx';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import { CaseLayout, PageHeading } from '../case/case-layout.tsx';
import { QueryOfSection } from '../case/query-notice.tsx';
import type { Visit } from '../case/visit.ts';
import { controlNames, type Way } from '../control-fields.ts';
import { pathOf } from '../paths.ts';
import { AnswerMarkers } from './answer-markers.tsx';
import { AutosaveStatus } from './autosave-status.tsx';
import { branchingPath } from './branching-route.ts';
import { findingLink, findingSentence, remarkOf } from './findings.ts';

const formId = 'section';

interface SectionPageProps {
  visit: Visit;
  section: Section;
  /** What the form shows: saved, prefilled or just posted. */
  fields: FormFields;
  /** The revision that saving the form will replace (0: none). */
  revision: number;
  /** What the post was refused for. */
  refused?: Finding[];
  /** What is remarkable, refused or not. */
  remarks?: Finding[];
  /** What happened to a post that was not saved. */
  notice?: Child;
  /** Where else answers could come from. */
  offer?: Child;
  /** The text of the button; without it the form cannot be sent. */
  button: string | undefined;
}

/**
 * All questions of a section in one form. It names its path: without, it would post to the fragment
 * of an error link, which redirects pass on and which keeps the next error summary from focus.
 */
export function SectionPage(props: SectionPageProps) {
  const {
    visit,
    section,
    fields,
    revision,
    refused = [],
    remarks = [],
    notice,
    offer,
    button,
  } = props;
  const { key, head, questionnaire, draft, offered } = visit;
  const { language } = usePage();
  const texts = useTexts();
  const href = useHref();
  const title = section.title[language];
  const { sections } = questionnaire;
  const { answers } = followBranches(questionnaire, answersOf(draft));
  return (
    <CaseLayout
      visit={visit}
      title={title}
      hasErrors={refused.length > 0}
      styles={[branchingPath(questionnaire)]}
      scripts={button ? [autosavePath] : []}
      form={button && formId}
    >
      <p class="kern-body">
        <a class="kern-link kern-link--no-visited-state" href={href(pathOf(key))}>
          {texts.section.back}
        </a>
      </p>
      {refused.length > 0 && (
        <ErrorSummary
          text={texts.section.unsaved}
          errors={section.questions.flatMap((question) => {
            const finding = findingFor(question, refused);
            return finding ? [findingLink(finding, question, fields, offered, language)] : [];
          })}
        />
      )}
      {notice}
      <QueryOfSection visit={visit} section={section} />
      <PageHeading
        title={title}
        preline={`${texts.section.position(sections.indexOf(section) + 1, sections.length)} · ${head.unit.name}`}
      />
      {section.intro && <p class="kern-body">{section.intro[language]}</p>}
      {section.questions.some(({ showIf }) => showIf) && (
        <p class="kern-body pegel-no-has">{texts.section.noHas}</p>
      )}
      {offer}
      <form
        id={formId}
        class="pegel-form"
        method="post"
        action={href(pathOf(key, section.id))}
        novalidate
      >
        <AnswerMarkers questionnaire={questionnaire} section={section} answers={answers} />
        <input
          type="hidden"
          name={controlNames.revision(section.id)}
          value={String(revision)}
          autocomplete="off"
        />
        {section.questions.map((question) => {
          const finding = findingFor(question, refused);
          const isHard = finding?.severity === 'hard';
          return (
            <QuestionField
              question={question}
              fields={fields}
              error={isHard ? findingSentence(finding, question, language) : undefined}
              previous={previousOf(question, visit)}
              remark={remarkOf(question, remarks, refused, language)}
              unit={head.unit}
            />
          );
        })}
        {button && (
          <div class="pegel-actions">
            <SubmitButton>{button}</SubmitButton>
            <SubmitButton secondary name={controlNames.way} value={'later' satisfies Way}>
              {texts.section.later}
            </SubmitButton>
            <AutosaveStatus />
          </div>
        )}
      </form>
    </CaseLayout>
  );
}

function findingFor({ id }: Question, findings: Finding[]): Finding | undefined {
  const here = findings.filter(({ question }) => question === id);
  return here.find(({ severity }) => severity === 'hard') ?? here[0];
}

function previousOf({ id }: Question, { previous, offered }: Visit): PreviousAnswer | undefined {
  const answer = previous?.answers[id];
  if (!answer) return undefined;
  const { referenceDate, predecessor } = previous;
  return { answer, referenceDate, predecessor, mayConfirm: offered[id] !== undefined };
}
