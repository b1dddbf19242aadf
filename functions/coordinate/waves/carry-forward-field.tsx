import { carryLimitOf, maxCarryForward, type Wave } from '../../../schemas/wave.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { enteredIn } from '../../web/fields/field.ts';
import { RadioGroup } from '../../web/fields/plain-field.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

const name = 'carryForward';
const choices = Array.from({ length: maxCarryForward + 1 }, (_, waves) => waves);

/** Asks over how many waves answers are carried forward. */
export function CarryForwardField({
  fields,
  error,
}: {
  fields: FormFields;
  error: string | undefined;
}) {
  const { facts, form } = useConsoleTexts().waves;
  return (
    <RadioGroup
      name={name}
      label={facts.carryForward}
      hint={form.carryForwardHint}
      value={enteredIn(fields, name)}
      error={error}
      options={choices.map((waves) => ({
        value: String(waves),
        label: facts.carryForwardUpTo(waves),
      }))}
    />
  );
}

/** The field as it is for a wave; of a new one, with what holds if nobody chooses. */
export function carryAsFields(plan: Pick<Wave, 'carryForward'>): FormFields {
  return { [name]: [String(carryLimitOf(plan))] };
}

/** What was chosen; undefined if nothing was that is offered. */
export function readCarryForward(fields: FormFields): Wave['carryForward'] {
  return choices.find((waves) => String(waves) === enteredIn(fields, name));
}
