import { ulid } from 'ulid';
import { checkAnswers, type Finding } from '../../schemas/edits.ts';
import { sectionFields } from '../domain/section-form.ts';
import { statementOf } from '../domain/statement.ts';
import { blockingFindings } from '../domain/submit.ts';
import { Alert } from '../web/components/alert.tsx';
import { SubmitButton } from '../web/components/button.tsx';
import { ErrorSummary, type FieldLink, FieldLinks } from '../web/components/error-summary.tsx';
import { anchorOf } from '../web/fields/anchor.ts';
import { useHref, usePage, useTexts } from '../web/page-context.ts';
import { AnswersCopy } from './answers-copy.tsx';
import { CaseLayout, PageHeading } from './case-layout.tsx';
import { ClosedNotice } from './closed-notice.tsx';
import { controlNames } from './control-fields.ts';
import { findingInFull } from './findings.ts';
import { pathOf } from './paths.ts';
import type { Visit } from './visit.ts';

/** All answers before they are submitted, and what is wrong or remarkable about them. */
export function CheckPage({ visit }: { visit: Visit }) {
  const { key, head, questionnaire, draft, context, isOpen } = visit;
  const texts = useTexts();
  const href = useHref();
  const { answers, reasons } = statementOf(draft);
  const findings = checkAnswers(questionnaire, answers, context);
  const blocking = blockingFindings(findings, reasons);
  const links = useLinks(visit);
  const errors = links(blocking);
  const explained = links(findings.filter((finding) => !blocking.includes(finding)));
  return (
    <CaseLayout visit={visit} title={texts.check.title} hasErrors={errors.length > 0}>
      <p class="kern-body">
        <a class="kern-link kern-link--no-visited-state" href={href(pathOf(key))}>
          {texts.section.back}
        </a>
      </p>
      {errors.length > 0 && <ErrorSummary title={texts.check.missing} errors={errors} />}
      {!isOpen && <ClosedNotice />}
      <PageHeading title={texts.check.title} preline={head.unit.name} />
      <p class="kern-body">{texts.check.text}</p>
      {explained.length > 0 && (
        <Alert kind="info" title={texts.check.soft}>
          <p class="kern-body">{texts.check.softText}</p>
          <FieldLinks links={explained} />
        </Alert>
      )}
      <AnswersCopy
        questionnaire={questionnaire}
        unit={head.unit}
        given={answers}
        change={{ text: texts.check.change, hrefOf: (id) => href(pathOf(key, id)) }}
      />
      {errors.length === 0 && isOpen && (
        <form class="pegel-actions" method="post" action={href(pathOf(key, 'check'))}>
          {questionnaire.sections.map(({ id }) => (
            <input
              type="hidden"
              name={controlNames.revision(id)}
              value={String(draft.find(({ section }) => section === id)?.revision ?? 0)}
            />
          ))}
          <input type="hidden" name={controlNames.idempotencyKey} value={ulid()} />
          <SubmitButton>{texts.check.submit}</SubmitButton>
        </form>
      )}
    </CaseLayout>
  );
}

/** Makes links to the fields that findings are about; a section without answers is one link. */
function useLinks({ key, questionnaire, draft }: Visit): (findings: Finding[]) => FieldLink[] {
  const { language } = usePage();
  const { start } = useTexts();
  const href = useHref();
  return (findings) =>
    questionnaire.sections.flatMap((section) => {
      const here = findings.filter((finding) =>
        section.questions.some(({ id }) => id === finding.question),
      );
      const page = href(pathOf(key, section.id));
      const saved = draft.find((one) => one.section === section.id);
      if (!saved) {
        const text = `${section.title[language]} – ${start.states.notStarted}`;
        return here.length > 0 ? [{ href: page, text }] : [];
      }
      const fields = sectionFields(section, saved.answers);
      return here.flatMap((finding) => {
        const question = section.questions.find(({ id }) => id === finding.question);
        if (!question) return [];
        const text = findingInFull(finding, question, language);
        return [{ href: `${page}#${anchorOf(question, fields)}`, text }];
      });
    });
}
