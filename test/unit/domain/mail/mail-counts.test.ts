import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { BoardCase } from '../../../../functions/domain/board/board-case.ts';
import { recipientsOf } from '../../../../functions/domain/letters/recipients.ts';
import {
  countMails,
  mailStanding,
  standings,
  sumOf,
} from '../../../../functions/domain/mail/mail-counts.ts';
import { reachOf } from '../../../../functions/domain/mail/reach.ts';
import type { Contact } from '../../../../schemas/contact.ts';
import { claimStates, voidReasons } from '../../../../schemas/message.ts';
import { wave } from '../../../support/technik-status.ts';

const now = Temporal.Instant.from('2026-12-10T09:00:00Z');

const claim = fc.record({
  state: fc.constantFrom(...claimStates),
  reason: fc.constantFrom(...voidReasons),
  createdAt: fc.constantFrom('2026-12-10T08:00:00Z', '2026-12-10T08:40:00Z'),
});

describe('the counts of messages', () => {
  it('count each once, but for those that have become others', () => {
    fc.assert(
      fc.property(fc.array(claim), (claims) => {
        const counts = countMails(claims, now);
        const { standing, reasons } = counts;
        const counted = claims.filter(({ state }) => state !== 'SPLIT');
        expect(sumOf(counts)).toBe(counted.length);
        for (const one of standings) {
          const standsSo = counted.filter((claim) => mailStanding(claim, now) === one);
          expect(standing[one]).toBe(standsSo.length);
        }
        const explained = Object.values(reasons).reduce((all, one) => all + one, 0);
        expect(explained).toBe(standing.notSent);
      }),
    );
  });

  it('call a message uncertain only once the word about it is overdue', () => {
    const taken = (takenAt: string) =>
      mailStanding({ state: 'UNKNOWN', createdAt: '2026-12-10T08:00:00Z', takenAt }, now);
    expect(taken('2026-12-10T08:59:00Z')).toBe('waiting');
    expect(taken('2026-12-10T08:30:00Z')).toBe('unknown');
  });
});

describe('whom a stage would reach', () => {
  const of = (ars: string, mailbox: string, bouncedAt?: string): Contact => ({
    id: '01JF000000000000000000000A',
    ars,
    mailbox,
    version: 0,
    createdAt: '2026-12-01T09:00:00Z',
    ...(bouncedAt && { bouncedAt }),
  });

  it('is each mailbox once, and tells those apart whom no mail reaches', () => {
    const cases = [
      { ars: '1', status: 'NOT_STARTED' },
      { ars: '2', status: 'IN_PROGRESS' },
      { ars: '3', status: 'OPENED' },
      { ars: '4', status: 'OPENED' },
      { ars: '5', status: 'SUBMITTED' },
      { ars: '6', status: 'QUERIED' },
    ] as const;
    const contacts = new Map([
      ['1', [of('1', 'amt@example.org'), of('1', 'alt@example.org', '2026-12-02T09:00:00Z')]],
      ['2', [of('2', 'AMT@example.org')]],
      ['3', [of('3', 'weg@example.org', '2026-12-02T09:00:00Z')]],
      ['5', [of('5', 'fertig@example.org')]],
    ]);
    const { mailboxes, reached, unreachable } = reachOf(cases, contacts);
    expect(mailboxes).toBe(1);
    expect(reached.map(({ ars }) => ars)).toEqual(['1', '2']);
    expect(unreachable.map(({ ars }) => ars)).toEqual(['3', '4', '6']);
    const letters = recipientsOf(wave, cases as unknown as BoardCase[], contacts, now);
    expect(
      letters.map(({ ars }) => ars),
      'letters are for the same',
    ).toEqual(['3', '4', '6']);
  });
});
