import { type FormFields, fieldNames } from '../../domain/cases/form-fields.ts';
import { reasonLength } from '../../domain/cases/soft-edits.ts';
import { useTexts } from '../page-context.ts';
import { enteredIn, partIds } from './field.ts';
import { inputClass } from './input.tsx';
import { ErrorMessage } from './parts.tsx';

/** What is remarkable about an answer, and whether it still has to be explained. */
export interface Remark {
  messages: string[];
  /** A sentence that says what is wrong with the reason. */
  error?: string | undefined;
}

interface ReasonFieldProps {
  question: string;
  fields: FormFields;
  remark: Remark;
}

/** Says what is remarkable about the answer above, and asks why it is right nevertheless. */
export function ReasonField({ question, fields, remark }: ReasonFieldProps) {
  const { reason } = useTexts();
  const { messages, error } = remark;
  const name = fieldNames.reason(question);
  const ids = { remark: `${name}~remark`, error: partIds.error(name) };
  return (
    <div class="pegel-remark">
      <div id={ids.remark}>
        {messages.map((message) => (
          <p class="kern-body">
            <span class="kern-icon kern-icon--small kern-icon--warning" aria-hidden="true"></span>
            {message}
          </p>
        ))}
      </div>
      <div class={`kern-form-input${error ? ' kern-form-input--error' : ''}`}>
        <label class="kern-label" for={name}>
          {reason.label}
        </label>
        <p class="kern-hint" id={partIds.hint(name)}>
          {reason.hint(reasonLength.min)}
        </p>
        {error && <ErrorMessage id={ids.error} text={error} />}
        <textarea
          class={inputClass(error !== undefined)}
          id={name}
          name={name}
          rows={3}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={[ids.remark, partIds.hint(name), error && ids.error]
            .filter(Boolean)
            .join(' ')}
        >
          {enteredIn(fields, name)}
        </textarea>
      </div>
    </div>
  );
}
