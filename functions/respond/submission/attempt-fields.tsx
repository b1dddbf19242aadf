import { ulid } from 'ulid';
import type { Visit } from '../case/visit.ts';
import { controlNames } from '../control-fields.ts';

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
