import { StaleError } from '../../../schemas/errors.ts';
import type { FormFields } from '../../domain/form-fields.ts';
import type { PlannedImport } from './read-import.ts';

const field = 'plan';

/** Says in a form which state of an import it was made from: fields are numbered by it. */
export function SeenPlan({ etag }: Pick<PlannedImport, 'etag'>) {
  return <input type="hidden" name={field} value={etag} autocomplete="off" />;
}

/** @throws StaleError if a form was made from another state of an import */
export function expectSeen(fields: FormFields, { etag }: Pick<PlannedImport, 'etag'>): void {
  if (fields[field]?.[0] !== etag) throw new StaleError('The import was changed meanwhile');
}
