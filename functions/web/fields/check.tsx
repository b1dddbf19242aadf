interface CheckProps {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  value: string;
  label: string;
  checked: boolean;
  error: boolean;
  /** Ids of what names the control, where its label alone does not. */
  labelledBy?: string;
}

/** A radio or a checkbox with its label. */
export function Check({ type, id, name, value, label, checked, error, labelledBy }: CheckProps) {
  const control = `kern-form-check__${type}`;
  return (
    <div class="kern-form-check">
      <input
        class={error ? `${control} ${control}--error` : control}
        type={type}
        id={id}
        name={name}
        value={value}
        checked={checked}
        aria-labelledby={labelledBy}
      />
      <label class="kern-label" id={labelledBy && `${id}~label`} for={id}>
        {label}
      </label>
    </div>
  );
}
