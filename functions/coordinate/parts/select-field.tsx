import { partIds } from '../../web/fields/field.ts';
import { ErrorMessage } from '../../web/fields/parts.tsx';

interface SelectFieldProps {
  name: string;
  label: string;
  options: readonly (readonly [value: string, text: string])[];
  /** The value that is chosen. */
  chosen: string;
  /** A sentence that says what to do. */
  error?: string | undefined;
}

/** One of several values, in little room. */
export function SelectField({ name, label, options, chosen, error }: SelectFieldProps) {
  return (
    <div class={`kern-form-input${error ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={name}>
        {label}
      </label>
      {error && <ErrorMessage id={partIds.error(name)} text={error} />}
      <div class="kern-form-input__select-wrapper">
        <select
          class={`kern-form-input__select${error ? ' kern-form-input__select--error' : ''}`}
          id={name}
          name={name}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error && partIds.error(name)}
        >
          {options.map(([value, text]) => (
            <option value={value} selected={value === chosen}>
              {text}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
