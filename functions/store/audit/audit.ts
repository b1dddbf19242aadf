import { ulid } from 'ulid';
import type { AuditEntry } from '../../../schemas/audit.ts';
import { type Key, keys } from '../keys.ts';
import { isFree, toItem } from '../table.ts';
import type { Write } from '../transact.ts';

/** When something happened, and by whom. */
export type Happened = Pick<AuditEntry, 'at' | 'actor' | 'person'>;

/** Who has done something that staff asks for, or the calendar: the system, where nobody is named. */
export function actorNamed(person: string | undefined): Pick<Happened, 'actor' | 'person'> {
  return person === undefined ? { actor: 'system' } : { actor: 'staff', person };
}

/**
 * The writes that record an entry within the transaction it tells about: by day, by the case or the
 * wave, and by the person. Entries are only ever added.
 */
export function auditWrites(happened: Omit<AuditEntry, 'id'>): Write[] {
  const entry: AuditEntry = { id: ulid(), ...happened };
  return placesOf(entry).map((key) => ({
    Put: { Item: toItem(key, entry), ...isFree },
  }));
}

function placesOf({ id, at, wave, ars, person }: AuditEntry): Key[] {
  const about = [
    ...(wave && ars ? [keys.auditOfCase({ wave, ars }, id)] : []),
    ...(wave && !ars ? [keys.auditOfWave(wave, id)] : []),
    ...(ars && !wave ? [keys.auditOfUnit(ars, id)] : []),
  ];
  return [
    ...about,
    keys.auditOfDay(at.slice(0, 10), id),
    ...(person ? [keys.auditByPerson(person, id)] : []),
  ];
}
