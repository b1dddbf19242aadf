import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimedOfStage, dueMail } from '../../../../functions/domain/mail/due-mail.ts';

type Contacts = Record<string, (string | { mailbox: string; bouncedAt?: string })[]>;
const contactsOf = (contacts: Contacts) =>
  new Map(
    Object.entries(contacts).map(([ars, all]) => [
      ars,
      all.map((one) => (typeof one === 'string' ? { mailbox: one } : one)),
    ]),
  );
const due = (contacts: Contacts, claimed: ClaimedOfStage[] = []) =>
  dueMail(Object.keys(contacts), contactsOf(contacts), claimed);

describe('who is due for a stage', () => {
  it('is a mailbox once for all of its units, however it is spelled', () => {
    const contacts = { u5: ['a@x.org'], u4: ['A@x.org'], u3: ['a@x.org'], u2: ['a@X.org'], u1: [] };
    expect(due({ ...contacts, u1: ['a@x.org', ' a@x.org'] })).toEqual([
      { mailbox: 'a@x.org', units: ['u1', 'u2', 'u3', 'u4', 'u5'], number: 0 },
    ]);
  });

  it('is each of two contacts of a unit', () => {
    expect(due({ u1: ['a@x.org', 'b@x.org'] }).map(({ mailbox }) => mailbox)).toEqual([
      'a@x.org',
      'b@x.org',
    ]);
  });

  it('is nobody to whom mail came back, but another contact of the same unit', () => {
    const bounced = { mailbox: 'a@x.org', bouncedAt: '2026-12-01T09:00:00Z' };
    expect(due({ u1: [bounced, 'b@x.org'], u2: [bounced] })).toEqual([
      { mailbox: 'b@x.org', units: ['u1'], number: 0 },
    ]);
  });

  it('is nobody twice, and who has got another unit for that alone', () => {
    const claimed = [{ mailbox: 'A@x.org', units: ['u1', 'u2'] }];
    const contacts = { u1: ['a@x.org'], u2: ['a@x.org'] };
    expect(due(contacts, claimed)).toEqual([]);
    expect(due({ ...contacts, u3: ['a@x.org'] }, claimed)).toEqual([
      { mailbox: 'a@x.org', units: ['u3'], number: 1 },
    ]);
  });

  it('is a mailbox of 34 units for 33 of them at first', () => {
    const all = Array.from({ length: 34 }, (_, index) => `u${10 + index}`);
    const contacts = Object.fromEntries(all.map((ars) => [ars, ['a@x.org']]));
    const [first, ...others] = due(contacts);
    expect(others).toEqual([]);
    expect(first?.units).toEqual(all.slice(0, 33));
    expect(due(contacts, [first as ClaimedOfStage])).toEqual([
      { mailbox: 'a@x.org', units: ['u43'], number: 1 },
    ]);
  });
});

/** Something that happens while several ticks run at once, each with what it has read. */
type Event =
  | { kind: 'read'; tick: number }
  | { kind: 'write'; tick: number }
  | { kind: 'contact'; unit: number; mailbox: string; bounced: boolean }
  | { kind: 'removed'; unit: number; mailbox: string }
  | { kind: 'answered' | 'returned'; unit: number };

const tick = fc.nat(2);
const unit = fc.nat(4);
const mailbox = fc.constantFrom('a@x.org', 'A@X.org', 'b@x.org', 'c@x.org');
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('read' as const), tick }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), tick }) },
  fc.record({ kind: fc.constant('contact' as const), unit, mailbox, bounced: fc.boolean() }),
  fc.record({ kind: fc.constant('removed' as const), unit, mailbox }),
  fc.record({ kind: fc.constantFrom('answered' as const, 'returned' as const), unit }),
);

it('Whatever ticks run at once on whatever they have read, nobody is claimed twice or forgotten', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      const open = new Set([0, 1, 2, 3, 4]);
      const contacts: { unit: number; mailbox: string; bouncedAt?: string }[] = [];
      const claims = new Map<string, ClaimedOfStage>();
      const read = () =>
        dueMail(
          [...open].map(String),
          new Map([...open].map((one) => [`${one}`, contacts.filter(({ unit }) => unit === one)])),
          claims.values(),
        );
      const write = (messages: ReturnType<typeof dueMail>) => {
        for (const { number, ...claim } of messages) {
          const place = `${claim.mailbox.toLowerCase()} ${number}`;
          if (!claims.has(place)) claims.set(place, claim);
        }
      };
      const ticks: ReturnType<typeof dueMail>[] = [[], [], []];
      for (const event of [...events, { kind: 'read', tick: 0 }, { kind: 'write', tick: 0 }]) {
        const one = event as Event;
        if (one.kind === 'read') ticks[one.tick] = read();
        if (one.kind === 'write') write(ticks[one.tick] ?? []);
        if (one.kind === 'answered') open.delete(one.unit);
        if (one.kind === 'returned') open.add(one.unit);
        if (one.kind === 'contact') {
          contacts.push({ ...one, ...(one.bounced && { bouncedAt: '2026-12-01T09:00:00Z' }) });
        }
        if (one.kind === 'removed') {
          const kept = contacts.filter((c) => c.unit !== one.unit || c.mailbox !== one.mailbox);
          contacts.splice(0, contacts.length, ...kept);
        }
      }
      const told = [...claims.values()].flatMap(({ mailbox, units }) =>
        units.map((ars) => `${mailbox.toLowerCase()} ${ars}`),
      );
      expect(new Set(told).size).toBe(told.length);
      for (const { unit, mailbox, bouncedAt } of contacts) {
        if (open.has(unit) && !bouncedAt)
          expect(told).toContain(`${mailbox.toLowerCase()} ${unit}`);
      }
    }),
    { numRuns: 500 },
  );
});
