import { ulid } from 'ulid';
import { controlNames } from './control-fields.ts';
import type { Visit } from './visit.ts';

/** What a form says that does something with all answers as they are shown: see `readAttempt`. */
export function AttemptFields({ visit: { questionnaire, draft } }: { visit: Visit }) {
  return (
    <>
      {questionnaire.sections.map(({ id }) => (
        <input
          type="hidden"
          name={controlNames.revision(id)}
          value={String(draft.find(({ section }) => section === id)?.revision ?? 0)}
        />
      ))}
      <input type="hidden" name={controlNames.idempotencyKey} value={ulid()} />
    </>
  );
}
