import type { Question } from '../../../schemas/question.ts';
import type { Unit } from '../../../schemas/registry.ts';
import { ChoiceField } from './choice-field.tsx';
import { ConfirmField } from './confirm-field.tsx';
import { ConfirmOrChange } from './confirm-or-change.tsx';
import { DateField, MonthField } from './date-fields.tsx';
import { type FieldProps, isChanged } from './field.ts';
import { KeyField } from './key-field.tsx';
import { MatrixField } from './matrix-field.tsx';
import { NumberField } from './number-field.tsx';
import { ReasonField, type Remark } from './reason-field.tsx';
import { EmailField, TextField } from './text-fields.tsx';

interface QuestionFieldProps extends FieldProps {
  unit: Unit;
  remark?: Remark | undefined;
}

/** A question as the respondent sees it. Stylesheets hide it by `data-question`. */
export function QuestionField({ unit, remark, ...props }: QuestionFieldProps) {
  const { question, fields, error, previous } = props;
  return (
    <div class="pegel-question" data-question={question.id}>
      {previous?.mayConfirm ? (
        <ConfirmOrChange {...props} previous={previous}>
          {fieldOf(
            question,
            { fields, error: isChanged(props) ? error : undefined, isChange: true, previous },
            unit,
          )}
        </ConfirmOrChange>
      ) : (
        fieldOf(question, { fields, error, previous }, unit)
      )}
      {remark && <ReasonField question={question.id} fields={fields} remark={remark} />}
    </div>
  );
}

function fieldOf(question: Question, entered: Omit<FieldProps, 'question'>, unit: Unit) {
  switch (question.type) {
    case 'key':
      return <KeyField question={question} unit={unit} />;
    case 'single':
    case 'multi':
    case 'yesNoPlanned':
      return <ChoiceField question={question} {...entered} />;
    case 'matrix':
      return <MatrixField question={question} {...entered} />;
    case 'month':
      return <MonthField question={question} {...entered} />;
    case 'date':
      return <DateField question={question} {...entered} />;
    case 'number':
      return <NumberField question={question} {...entered} />;
    case 'text':
      return <TextField question={question} {...entered} />;
    case 'email':
      return <EmailField question={question} {...entered} />;
    case 'confirm':
      return <ConfirmField question={question} {...entered} />;
  }
}
