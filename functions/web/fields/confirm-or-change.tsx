import type { PropsWithChildren } from 'hono/jsx';
import { confirmChoices, fieldNames, fieldsOf } from '../../domain/cases/form-fields.ts';
import { useTexts } from '../page-context.ts';
import { Check } from './check.ts';
import { enteredIn, type FieldProps, isChanged, type PreviousAnswer } from './field.ts';
import { Fieldset } from './fieldset.tsx';

interface ConfirmOrChangeProps extends FieldProps {
  previous: PreviousAnswer;
}

/**
 * A question beside its earlier answer: "unchanged" confirms it, "changed" opens the field, which is
 * the child. Nothing is preselected.
 */
export function ConfirmOrChange(props: PropsWithChildren<ConfirmOrChangeProps>) {
  const { question, fields, previous, error, children } = props;
  const { confirm } = useTexts();
  const name = fieldNames.confirm(question.id);
  const chosen = enteredIn(fields, name);
  const ownError = isChanged(props) ? undefined : error;
  return (
    <Fieldset {...props} error={ownError}>
      {Object.values(confirmChoices).map((value, index) => (
        <Check
          type="radio"
          id={index === 0 ? name : `${name}~${value}`}
          name={name}
          value={value}
          label={confirm[value]}
          checked={chosen === value}
          error={ownError !== undefined}
          after={value === confirmChoices.same && <EarlierAnswer {...props} previous={previous} />}
        />
      ))}
      <div class="pegel-changed">{children}</div>
    </Fieldset>
  );
}

/** The earlier answer as markers that branches look at while it is confirmed. */
function EarlierAnswer({ question, previous }: ConfirmOrChangeProps) {
  return (
    <>
      {Object.entries(fieldsOf(question, previous.answer)).flatMap(([name, values]) =>
        values.map((value) => <data hidden data-earlier={name} value={value}></data>),
      )}
    </>
  );
}
