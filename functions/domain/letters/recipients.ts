import type { Temporal } from 'temporal-polyfill';
import type { Contact } from '../../../schemas/contact.ts';
import { takesAnswers, type Wave } from '../../../schemas/wave.ts';
import { type BoardCase, owesAnswer } from '../board/board-case.ts';
import { type Unreachable, unreachable } from '../mail/working-contacts.ts';

/** A unit that is written to on paper. */
export interface Recipient extends BoardCase {
  /** Undefined where mail reaches it, and there is to be a letter all the same. */
  reason: Unreachable | undefined;
}

/** As many letters as are made within one request, and fit into its answer. */
export const maxLetters = 200;

/** Whether a unit still has something to do in a wave, and can do it now. */
export function takesLetter(
  wave: Pick<Wave, 'status' | 'calendar'>,
  one: Pick<BoardCase, 'status' | 'extendedUntil'>,
  now: Temporal.Instant,
): boolean {
  return owesAnswer(one) && takesAnswers(wave, now, one.extendedUntil);
}

/**
 * The units that have something to do and that mail does not reach, in the order of their keys.
 *
 * @param contacts by unit (ARS)
 */
export function recipientsOf(
  wave: Pick<Wave, 'status' | 'calendar'>,
  cases: readonly BoardCase[],
  contacts: ReadonlyMap<string, readonly Contact[]>,
  now: Temporal.Instant,
): Recipient[] {
  return cases
    .filter((one) => takesLetter(wave, one, now))
    .flatMap((one) => {
      const reason = unreachable(contacts.get(one.ars));
      return reason ? [{ ...one, reason }] : [];
    })
    .toSorted((a, b) => (a.ars < b.ars ? -1 : 1));
}

/** A file of letters: for all units on the list whose keys (ARS) lie between two, inclusive. */
export interface Batch {
  first: string;
  last: string;
  /** How many letters there are as long as the list stays as it is. */
  letters: number;
}

/**
 * Parts of a list that are printed at once. They are told by keys, not by places in the list: who
 * drops out of it between two prints moves nobody from one part into another.
 *
 * @param recipients in the order of their keys
 */
export function batchesOf(recipients: readonly Recipient[]): Batch[] {
  const batches: Batch[] = [];
  for (let from = 0; from < recipients.length; from += maxLetters) {
    const part = recipients.slice(from, from + maxLetters);
    const [first, last] = [part[0], part.at(-1)];
    if (first && last) batches.push({ first: first.ars, last: last.ars, letters: part.length });
  }
  return batches;
}

/** Those of a list that belong to a part of it now. */
export function inBatch(
  recipients: readonly Recipient[],
  { first, last }: Pick<Batch, 'first' | 'last'>,
): Recipient[] {
  return recipients.filter(({ ars }) => first <= ars && ars <= last);
}
