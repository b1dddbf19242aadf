import { partIds } from '../../web/fields/field.ts';
import { inputClass } from '../../web/fields/input.tsx';
import { ErrorMessage } from '../../web/fields/parts.tsx';

interface FileFieldProps {
  /** The name of the control, and the id that error messages lead to. */
  name: string;
  label: string;
  hint: string;
  /** The endings of files that the browser offers first, such as `.csv,.xlsx`. */
  accept: string;
  /** A sentence that says what to do. */
  error?: string | undefined;
}

/** Takes a file; its form must be `multipart/form-data`. Browsers never fill it in again. */
export function FileField({ name, label, hint, accept, error }: FileFieldProps) {
  const described = [partIds.hint(name), error && partIds.error(name)].filter(Boolean).join(' ');
  return (
    <div class="pegel-question">
      <div class={`kern-form-input${error ? ' kern-form-input--error' : ''}`}>
        <label class="kern-label" for={name}>
          {label}
        </label>
        <p class="kern-hint" id={partIds.hint(name)}>
          {hint}
        </p>
        {error && <ErrorMessage id={partIds.error(name)} text={error} />}
        <input
          class={inputClass(error !== undefined)}
          id={name}
          name={name}
          type="file"
          accept={accept}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={described}
        />
      </div>
    </div>
  );
}
