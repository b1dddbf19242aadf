import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { BoardCase } from '../../../../functions/domain/board/board-case.ts';
import {
  batchesOf,
  inBatch,
  maxLetters,
  recipientsOf,
} from '../../../../functions/domain/letters/recipients.ts';
import { caseStatuses } from '../../../../schemas/case.ts';
import type { Contact } from '../../../../schemas/contact.ts';
import { wave } from '../../../support/technik-status.ts';

const now = Temporal.Instant.from('2026-12-10T09:00:00Z');

const cases = fc
  .uniqueArray(fc.integer({ min: 0, max: 999_999 }), { maxLength: 500 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.record({
          ars: fc.constant(`160510${String(number).padStart(6, '0')}`),
          status: fc.constantFrom(...caseStatuses),
          mail: fc.array(fc.boolean(), { maxLength: 3 }),
        }),
      ),
    ),
  );

const contactsOf = (all: readonly { ars: string; mail: readonly boolean[] }[]) =>
  new Map(
    all.map(({ ars, mail }) => [
      ars,
      mail.map((arrives) => (arrives ? {} : { bouncedAt: '2026-12-02T09:00:00Z' }) as Contact),
    ]),
  );

describe('who gets a letter', () => {
  it('is whoever owes something and has no mailbox at which mail arrives', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const found = recipientsOf(wave, all as unknown as BoardCase[], contactsOf(all), now);
        const owing = ['NOT_STARTED', 'OPENED', 'IN_PROGRESS', 'READY_FOR_APPROVAL', 'QUERIED'];
        const expected = all
          .filter(({ status, mail }) => owing.includes(status) && !mail.includes(true))
          .map(({ ars, mail }) => [ars, mail.length === 0 ? 'noContact' : 'bounced'])
          .toSorted();
        expect(found.map(({ ars, reason }) => [ars, reason])).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('is in exactly one part, and stays in it when others drop out', () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.boolean()), (all, drops) => {
        const silent = all.map((one) => ({ ...one, status: 'NOT_STARTED', mail: [] }));
        const list = recipientsOf(wave, silent as unknown as BoardCase[], new Map(), now);
        const batches = batchesOf(list);
        const later = list.filter(() => drops.next().value);
        const printed = batches.flatMap((batch) => inBatch(later, batch));
        expect(printed).toEqual(later);
        expect(batches.every(({ letters }) => letters > 0 && letters <= maxLetters)).toBe(true);
        expect(batches.length).toBe(Math.ceil(list.length / maxLetters));
      }),
      { numRuns: 30 },
    );
  });
});
