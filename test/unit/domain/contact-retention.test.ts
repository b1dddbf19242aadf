import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isContactDue } from '../../../functions/domain/retention/contact-retention.ts';
import { type CaseStatus, caseStatuses } from '../../../schemas/case.ts';
import type { Contact } from '../../../schemas/contact.ts';
import type { Wave } from '../../../schemas/wave.ts';

const contact = (createdAt: string, confirmedAt?: string): Contact => ({
  id: '01KBSB4Q2V0000000000000000',
  ars: '160510000000',
  mailbox: 'poststelle@example.org',
  version: 0,
  createdAt,
  ...(confirmedAt && { confirmedAt }),
});
/** A wave that opens on the first of a month of the years from 2020 on, and takes answers for four weeks. */
const asked = (month: number, status: CaseStatus, wave: Wave['status'] = 'PUBLISHED') => {
  const opens = Temporal.PlainDate.from('2020-01-01').add({ months: month });
  const [deadline, graceEnds] = [21, 28].map((days) => `${opens.add({ days })}T23:59`);
  const calendar = {
    opens: `${opens}T00:00`,
    reminders: [],
    deadline: deadline ?? '',
    graceEnds: graceEnds ?? '',
  };
  return { month, status, wave: { status: wave, calendar } };
};
const at = (month: number) =>
  Temporal.PlainDate.from('2020-01-15')
    .add({ months: month })
    .toZonedDateTime('Europe/Berlin')
    .toInstant();
const two = { contactWaves: 2 };

describe('a contact', () => {
  const old = contact(at(0).toString());

  it('is due after two waves that its unit did not answer', () => {
    const waves = [asked(6, 'NOT_STARTED'), asked(12, 'IN_PROGRESS')];
    expect(isContactDue(old, waves.slice(0, 1), two, at(13))).toBe(false);
    expect(isContactDue(old, waves, two, at(13))).toBe(true);
    // The second one still takes answers.
    const open = [asked(6, 'NOT_STARTED'), asked(12, 'NOT_STARTED', 'LIVE')];
    expect(isContactDue(old, open, two, at(12))).toBe(false);
  });

  it('is kept by an answer, and by whoever confirms it', () => {
    const waves = [asked(6, 'NOT_STARTED'), asked(12, 'ACCEPTED'), asked(18, 'NOT_STARTED')];
    expect(isContactDue(old, waves, two, at(30))).toBe(false);
    const silent = [asked(6, 'NOT_STARTED'), asked(12, 'NOT_STARTED'), asked(18, 'NOT_STARTED')];
    expect(isContactDue(contact(old.createdAt, at(12).toString()), silent, two, at(30))).toBe(
      false,
    );
    expect(isContactDue(contact(old.createdAt, at(11).toString()), silent, two, at(30))).toBe(true);
  });

  it('is not held against its unit what was cancelled, or wanted nothing of it', () => {
    const waves = [
      asked(6, 'NOT_STARTED', 'CANCELLED'),
      asked(12, 'REFUSED'),
      asked(18, 'NOT_ELIGIBLE'),
      asked(24, 'NOT_STARTED'),
    ];
    expect(isContactDue(old, waves, two, at(60))).toBe(false);
  });

  it('is due exactly when a walk through the years says so', () => {
    const arbitraryWave = fc.record({
      month: fc.integer({ min: 1, max: 60 }),
      status: fc.constantFrom(...caseStatuses),
      wave: fc.constantFrom<Wave['status']>('PUBLISHED', 'CLOSED', 'REVISED', 'CANCELLED', 'LIVE'),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryWave, { selector: ({ month }) => month, maxLength: 12 }),
        fc.integer({ min: 0, max: 60 }),
        fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
        fc.integer({ min: 0, max: 70 }),
        fc.integer({ min: 1, max: 3 }),
        (drawn, made, confirmed, now, contactWaves) => {
          const waves = drawn.map(({ month, status, wave }) => asked(month, status, wave));
          const confirmedAt = confirmed === undefined ? undefined : at(Math.max(made, confirmed));
          const one = contact(at(made).toString(), confirmedAt?.toString());
          const last = confirmed === undefined ? made : Math.max(made, confirmed);
          expect(isContactDue(one, waves, { contactWaves }, at(now))).toBe(
            naivelyDue(waves, last, now, contactWaves),
          );
        },
      ),
    );
  });
});

/** Goes through the waves in their order and counts those in vain; an answer begins anew. */
function naivelyDue(
  waves: ReturnType<typeof asked>[],
  confirmed: number,
  now: number,
  limit: number,
): boolean {
  let inVain = 0;
  for (let month = 0; month <= 60; month++) {
    // Confirmed in the middle of a month: after its wave has opened.
    const wave = waves.find((one) => one.month === month);
    const answered = ['SUBMITTED', 'ACCEPTED', 'QUERIED', 'RESUBMITTED'];
    const wantedNothing = ['COVERED_BY_OTHER', 'REFUSED', 'NOT_REQUIRED', 'NOT_ELIGIBLE'];
    if (wave && answered.includes(wave.status)) inVain = 0;
    else if (wave && !wantedNothing.includes(wave.status)) {
      const { status } = wave.wave;
      const isOver = status === 'LIVE' ? month < now : status !== 'CANCELLED';
      if (isOver) inVain += 1;
    }
    if (month === confirmed) inVain = 0;
  }
  return inVain >= limit;
}
