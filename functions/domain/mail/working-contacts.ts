import type { Contact } from '../../../schemas/contact.ts';

/** Whether mail reaches a contact: none has come back, or somebody has said since that it works again. */
export function isWorking({ bouncedAt }: Pick<Contact, 'bouncedAt'>): boolean {
  return bouncedAt === undefined;
}

/** The contacts that mail reaches. */
export function workingContacts<T extends Pick<Contact, 'bouncedAt'>>(
  contacts: readonly T[] = [],
): T[] {
  return contacts.filter(isWorking);
}

/** Why mail does not reach a unit: nobody to write to, or all that is written comes back. */
export type Unreachable = 'noContact' | 'bounced';

/** Why mail does not reach a unit with these contacts; undefined if it does. */
export function unreachable(
  contacts: readonly Pick<Contact, 'bouncedAt'>[] = [],
): Unreachable | undefined {
  if (contacts.length === 0) return 'noContact';
  return contacts.some(isWorking) ? undefined : 'bounced';
}
