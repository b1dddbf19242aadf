import type { PropsWithChildren } from 'hono/jsx';
import { describedBy, type FieldProps } from './field.ts';
import { FieldNotes, LabelText } from './parts.tsx';

/** A question that several controls answer together. */
export function Fieldset(props: PropsWithChildren<FieldProps>) {
  const { error, children } = props;
  return (
    <fieldset
      class={`kern-fieldset${error ? ' kern-fieldset--error' : ''}`}
      aria-describedby={describedBy(props)}
    >
      <legend class="kern-label">
        <LabelText {...props} />
      </legend>
      <FieldNotes {...props} />
      <div class="kern-fieldset__body">{children}</div>
    </fieldset>
  );
}
