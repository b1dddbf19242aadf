import { StaleError } from '../../../schemas/errors.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import type { PlannedImport } from './read-import.ts';

const field = 'plan';

type State = Pick<PlannedImport, 'etag'>;

/** What a form says of the state of the import that it was made from: its fields are numbered by it. */
export function seenFields({ etag }: State): Record<string, string> {
  return { [field]: etag };
}

/** The same, as a field of a form. */
export function SeenPlan({ etag }: State) {
  return <input type="hidden" name={field} value={etag} autocomplete="off" />;
}

/** @throws StaleError if a form was made from another state of an import */
export function expectSeen(fields: FormFields, { etag }: State): void {
  if (fields[field]?.[0] !== etag) throw new StaleError('The import was changed meanwhile');
}
