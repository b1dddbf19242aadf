import type { Question } from '../../../schemas/question.ts';
import type { Unit } from '../../../schemas/registry.ts';
import { ChoiceField } from './choice-field.tsx';
import { ConfirmField } from './confirm-field.tsx';
import { DateField, MonthField } from './date-fields.tsx';
import type { FieldProps } from './field.ts';
import { KeyField } from './key-field.tsx';
import { MatrixField } from './matrix-field.tsx';
import { NumberField } from './number-field.tsx';
import { EmailField, TextField } from './text-fields.tsx';

/** A question as the respondent sees it. Stylesheets hide it by `data-question`. */
export function QuestionField({ unit, ...props }: FieldProps & { unit: Unit }) {
  return (
    <div class="pegel-question" data-question={props.question.id}>
      {fieldOf(props.question, props, unit)}
    </div>
  );
}

function fieldOf(question: Question, { fields, error, previous }: FieldProps, unit: Unit) {
  const entered = { fields, error, previous };
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
