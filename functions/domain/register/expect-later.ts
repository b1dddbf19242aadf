import { InvalidFileError } from '../../../schemas/errors.ts';
import type { Register, RegisterHead } from '../../../schemas/registry.ts';

/**
 * Makes sure that a file does not lead back to an earlier issue than the register has.
 *
 * @throws InvalidFileError naming the first state of which a later issue is there
 */
export function expectLater(head: RegisterHead | undefined, register: Register): void {
  const { territoryDate, states } = register;
  const wanted = new Set(states.map(({ key }) => key));
  const later = head?.states.find(
    (one) => wanted.has(one.key) && one.territoryDate > territoryDate,
  );
  if (!later) return;
  const message = `is of ${territoryDate}, but the units of ${later.name} are of ${later.territoryDate} already; nothing was changed`;
  throw new InvalidFileError('The register', [{ path: 'file', message }]);
}
