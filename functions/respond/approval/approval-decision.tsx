import { commentLength } from '../../../schemas/approval.ts';
import { awaitsApproval } from '../../../schemas/case.ts';
import { formatNumber } from '../../../schemas/format.ts';
import type { Submission } from '../../../schemas/submission.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { statementOf } from '../../domain/cases/statement.ts';
import { Alert } from '../../web/components/alert.tsx';
import { AnswersCopy } from '../../web/components/answers-copy.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { enteredIn } from '../../web/fields/field.ts';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { formatInstant } from '../../web/format.ts';
import type { PlainErrors } from '../../web/forms/plain-form.ts';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import type { Visit } from '../case/visit.ts';
import { controlNames } from '../control-fields.ts';
import { pathOf } from '../paths.ts';
import { AttemptFields } from '../submission/attempt-fields.tsx';
import { Outcome } from './approval-outcome.tsx';

/** The form with the comment: the other language takes along what was typed. */
export const returnFormId = 'return';

interface DecisionProps {
  visit: Visit;
  /** The last one that counts. */
  submission: Submission | undefined;
  fields: FormFields;
  errors: PlainErrors<'comment'>;
}

/** All answers for the person who approves, who submits them or returns them with a comment. */
export function ApprovalDecision({ visit, submission, fields, errors }: DecisionProps) {
  const { language } = usePage();
  const { approval: texts } = useTexts();
  const href = useHref();
  const { key, head, draft, questionnaire, isOpen, approval } = visit;
  const { min, max } = commentLength;
  if (!awaitsApproval(head)) return <Outcome visit={visit} submission={submission} />;
  const since = approval?.request && formatInstant(approval.request.at, language);
  return (
    <>
      {submission && <CorrectionOf submission={submission} />}
      <p class="kern-body">
        {since && `${texts.waiting.since(since)} `}
        {texts.decide}
      </p>
      <AnswersCopy
        questionnaire={questionnaire}
        unit={head.unit}
        given={statementOf(draft)}
        before={submission?.answers}
      />
      {isOpen && (
        <>
          <form class="pegel-actions" method="post" action={href(pathOf(key, 'approval/approve'))}>
            <AttemptFields visit={visit} />
            <SubmitButton>{texts.approve}</SubmitButton>
          </form>
          <h2 class="kern-heading-large">{texts.returnTitle}</h2>
          <form
            id={returnFormId}
            class="pegel-form"
            method="post"
            action={href(pathOf(key, 'approval'))}
            novalidate
          >
            <input
              type="hidden"
              name={controlNames.request}
              value={enteredIn(fields, controlNames.request) ?? approval?.request?.id}
            />
            <TextInput
              name="comment"
              label={texts.comment}
              hint={texts.commentHint(formatNumber(min, language), formatNumber(max, language))}
              rows={4}
              value={enteredIn(fields, 'comment')}
              error={errors.comment}
            />
            <div class="pegel-actions">
              <SubmitButton secondary>{texts.return}</SubmitButton>
            </div>
          </form>
        </>
      )}
    </>
  );
}

/** Says which version the answers become, and which counts until then. */
function CorrectionOf({ submission: { number } }: { submission: Submission }) {
  const { correction } = useTexts().approval;
  return (
    <Alert kind="info" title={correction.title(String(number + 1))}>
      <p class="kern-body">{correction.text(String(number))}</p>
    </Alert>
  );
}
