import type { PropsWithChildren } from 'hono/jsx';
import { type FieldProps, partIds } from './field.ts';
import { FieldNotes, LabelText } from './parts.tsx';

/** A question that one input answers, whose id is that of the question. */
export function SingleInput(props: PropsWithChildren<FieldProps>) {
  const { question, error, children } = props;
  return (
    <div class={`kern-form-input${error ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={question.id} id={partIds.label(question.id)}>
        <LabelText {...props} />
      </label>
      <FieldNotes {...props} />
      {children}
    </div>
  );
}
