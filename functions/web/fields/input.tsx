interface InputProps {
  id: string;
  name: string;
  label: string;
  value: string | undefined;
  error: boolean;
  width: 2 | 4;
}

/** A part of a date: a short input for digits. */
export function DigitsInput({ id, name, label, value, error, width }: InputProps) {
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={id}>
        {label}
      </label>
      <input
        class={inputClass(error, `pegel-input-${width}`)}
        id={id}
        name={name}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        value={value}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  );
}

/** The classes of a text input. */
export function inputClass(error: boolean, ...more: string[]): string {
  const state = error ? ['kern-form-input__input--error'] : [];
  return ['kern-form-input__input', ...state, ...more].join(' ');
}
