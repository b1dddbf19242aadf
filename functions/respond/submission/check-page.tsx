import { awaitsApproval, isEditable } from '../../../schemas/case.ts';
import { checkAnswers } from '../../../schemas/edits.ts';
import { blocking } from '../../domain/cases/soft-edits.ts';
import { statementOf } from '../../domain/cases/statement.ts';
import { Alert } from '../../web/components/alert.tsx';
import { AnswersCopy } from '../../web/components/answers-copy.tsx';
import { ErrorSummary, FieldLinks } from '../../web/components/error-summary.tsx';
import { useHref, useTexts } from '../../web/page-context.ts';
import { ApprovalNotice } from '../approval/approval-notice.tsx';
import { CaseLayout, PageHeading } from '../case/case-layout.tsx';
import { ClosedNotice } from '../case/closed-notice.tsx';
import { QueryNotice } from '../case/query-notice.tsx';
import type { Visit } from '../case/visit.ts';
import { pathOf } from '../paths.ts';
import { ChangedPreferences } from './changed-preferences.tsx';
import { CheckActions } from './check-actions.tsx';
import { CorrectionNotice } from './correction-notice.tsx';
import { useFindingLinks } from './finding-links.ts';

/** All answers before they are submitted, and what is wrong or remarkable about them. */
export function CheckPage({ visit }: { visit: Visit }) {
  const { key, head, questionnaire, draft, context, isOpen } = visit;
  const texts = useTexts();
  const href = useHref();
  const statement = statementOf(draft);
  const findings = checkAnswers(questionnaire, statement.answers, context);
  const blocks = blocking(findings, statement.reasons);
  const linksTo = useFindingLinks(visit);
  const errors = linksTo(blocks);
  const title = awaitsApproval(head) ? texts.approval.waiting.heading : texts.check.title;
  const explained = linksTo(findings.filter((finding) => !blocks.includes(finding)));
  return (
    <CaseLayout visit={visit} title={title} hasErrors={errors.length > 0}>
      <p class="kern-body">
        <a class="kern-link kern-link--no-visited-state" href={href(pathOf(key))}>
          {texts.section.back}
        </a>
      </p>
      {errors.length > 0 && <ErrorSummary title={texts.check.missing} errors={errors} />}
      {!isOpen && <ClosedNotice visit={visit} />}
      {isOpen && <QueryNotice visit={visit} />}
      <CorrectionNotice visit={visit} />
      <ApprovalNotice visit={visit} />
      <PageHeading title={title} preline={head.unit.name} />
      {isEditable(head) && <p class="kern-body">{texts.check.text}</p>}
      {explained.length > 0 && (
        <Alert kind="info" title={texts.check.soft}>
          <p class="kern-body">{texts.check.softText}</p>
          <FieldLinks links={explained} />
        </Alert>
      )}
      <ChangedPreferences visit={visit} />
      <AnswersCopy
        questionnaire={questionnaire}
        unit={head.unit}
        given={statement}
        change={
          awaitsApproval(head)
            ? undefined
            : { text: texts.check.change, hrefOf: (id) => href(pathOf(key, id)) }
        }
      />
      {errors.length === 0 && <CheckActions visit={visit} />}
    </CaseLayout>
  );
}
