interface SelectFieldProps {
  name: string;
  label: string;
  options: readonly (readonly [value: string, text: string])[];
  /** The value that is chosen. */
  chosen: string;
}

/** One of several values, in little room. */
export function SelectField({ name, label, options, chosen }: SelectFieldProps) {
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={name}>
        {label}
      </label>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id={name} name={name}>
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
