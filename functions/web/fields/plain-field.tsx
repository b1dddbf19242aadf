import { useTexts } from '../page-context.ts';
import { Check } from './check.ts';
import { partIds } from './field.ts';
import { inputClass } from './input.tsx';
import { ErrorMessage } from './parts.tsx';

interface PlainFieldProps {
  /** The name of the control, and the id that error messages lead to. */
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  value: string | undefined;
  /** A sentence that says what to do. */
  error?: string | undefined;
}

/** A field of a form that is no question of a questionnaire: one input with its label. */
export function TextInput({
  type = 'text',
  autocomplete = 'off',
  rows,
  ...field
}: PlainFieldProps & { type?: 'text' | 'email'; autocomplete?: string; rows?: number }) {
  const { name, label, value, error } = field;
  const control = {
    class: inputClass(error !== undefined),
    id: name,
    name,
    autocomplete,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(field),
  };
  return (
    <div class="pegel-question">
      <div class={`kern-form-input${error ? ' kern-form-input--error' : ''}`}>
        <label class="kern-label" for={name}>
          {label}
          <Optional {...field} />
        </label>
        <Notes {...field} />
        {rows ? (
          <textarea {...control} rows={rows}>
            {value}
          </textarea>
        ) : (
          <input {...control} type={type} value={value} />
        )}
      </div>
    </div>
  );
}

/** One of several, none of them preselected. */
export function RadioGroup({
  options,
  ...field
}: PlainFieldProps & { options: { value: string; label: string }[] }) {
  const { name, label, value, error } = field;
  return (
    <div class="pegel-question">
      <fieldset
        class={`kern-fieldset${error ? ' kern-fieldset--error' : ''}`}
        aria-describedby={describedBy(field)}
      >
        <legend class="kern-label">
          {label}
          <Optional {...field} />
        </legend>
        <Notes {...field} />
        <div class="kern-fieldset__body">
          {options.map((option, index) => (
            <Check
              type="radio"
              id={index === 0 ? name : `${name}~is~${option.value}`}
              name={name}
              value={option.value}
              label={option.label}
              checked={value === option.value}
              error={error !== undefined}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

/** One box that can be checked, with what that means. */
export function CheckBox({
  name,
  legend,
  label,
  hint,
  value,
  isChecked,
}: Required<Pick<PlainFieldProps, 'name' | 'label' | 'hint'>> & {
  /** What it is about. */
  legend: string;
  value: string;
  isChecked: boolean;
}) {
  return (
    <div class="pegel-question">
      <fieldset class="kern-fieldset" aria-describedby={partIds.hint(name)}>
        <legend class="kern-label">{legend}</legend>
        <Notes name={name} hint={hint} />
        <div class="kern-fieldset__body">
          <Check
            type="checkbox"
            id={name}
            name={name}
            value={value}
            label={label}
            checked={isChecked}
            error={false}
          />
        </div>
      </fieldset>
    </div>
  );
}

function Optional({ optional }: PlainFieldProps) {
  const { form } = useTexts();
  return optional ? <span class="kern-label__optional"> {form.optional}</span> : null;
}

function Notes({ name, hint, error }: Pick<PlainFieldProps, 'name' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <p class="kern-hint" id={partIds.hint(name)}>
          {hint}
        </p>
      )}
      {error && <ErrorMessage id={partIds.error(name)} text={error} />}
    </>
  );
}

function describedBy({ name, hint, error }: PlainFieldProps): string | undefined {
  return (
    [hint && partIds.hint(name), error && partIds.error(name)].filter(Boolean).join(' ') ||
    undefined
  );
}
