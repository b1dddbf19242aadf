import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimedOfStage, dueMail } from '../../../../functions/domain/mail/due-mail.ts';
import { type ClaimState, claimStates } from '../../../../schemas/message.ts';

type Contacts = Record<string, (string | { mailbox: string; bouncedAt?: string })[]>;
const contactsOf = (contacts: Contacts) =>
  new Map(
    Object.entries(contacts).map(([ars, all]) => [
      ars,
      all.map((one) => (typeof one === 'string' ? { mailbox: one } : one)),
    ]),
  );
const claimedFor = (
  mailbox: string,
  units: string[],
  state: ClaimState = 'SENT',
): ClaimedOfStage => ({ message: { mailbox, units }, state });
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
    const claimed = [claimedFor('A@x.org', ['u1', 'u2'])];
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
    expect(due(contacts, [claimedFor('a@x.org', first?.units ?? [], 'PENDING')])).toEqual([
      { mailbox: 'a@x.org', units: ['u43'], number: 1 },
    ]);
  });

  it('is again whom no claim names, or only one that was void', () => {
    const contacts = { u1: ['a@x.org'], u2: ['a@x.org'] };
    const left = (state: ClaimState, named: string[]) =>
      due(contacts, [claimedFor('a@x.org', named, state)]);
    for (const state of claimStates) {
      const isVoid = state === 'VOID';
      const both = [{ mailbox: 'a@x.org', units: ['u1', 'u2'], number: 1 }];
      const first = [{ mailbox: 'a@x.org', units: ['u1'], number: 1 }];
      expect([state, left(state, ['u2'])]).toEqual([state, isVoid ? both : first]);
      expect([state, left(state, ['u1', 'u2'])]).toEqual([state, isVoid ? both : []]);
    }
  });
});

/** A claim, and whether it is noted whom it names. */
type Sent = ClaimedOfStage & { isNoted?: boolean };

/** Something that happens while several ticks run at once, each with what it has read. */
type Event =
  | { kind: 'read' | 'write'; tick: number }
  | { kind: 'contact'; unit: number; mailbox: string; bounced: boolean }
  | { kind: 'removed'; unit: number; mailbox: string }
  | { kind: 'answered' | 'returned'; unit: number }
  | { kind: 'take' | 'note' | 'accept' | 'refuse' | 'giveBack' | 'void'; claim: number };

const tick = fc.nat(1);
const unit = fc.nat(2);
const mailbox = fc.constantFrom('a@x.org', 'A@X.org', 'b@x.org');
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('read', 'write'), tick }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('take', 'note', 'accept', 'refuse', 'giveBack', 'void'),
      claim: fc.nat(1),
    }),
  },
  fc.record({ kind: fc.constant('contact'), unit, mailbox, bounced: fc.boolean() }),
  fc.record({ kind: fc.constant('removed'), unit, mailbox }),
  fc.record({ kind: fc.constantFrom('answered', 'returned'), unit }),
);

it('Whatever ticks and senders do at once on whatever they have read, nobody is written to twice or forgotten', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 120, size: 'max' }), (events) => {
      const open = new Set([0, 1, 2]);
      const contacts: { unit: number; mailbox: string; bouncedAt?: string }[] = [
        { unit: 0, mailbox: 'a@x.org' },
        { unit: 1, mailbox: 'a@x.org' },
      ];
      const claims = new Map<string, Sent>();
      /** What really went out, or may still: by mailbox and unit. */
      const wentOut: string[] = [];
      const isDue = (to: string, ars: string) =>
        open.has(Number(ars)) &&
        contacts.some(
          (one) =>
            `${one.unit}` === ars &&
            one.mailbox.toLowerCase() === to.toLowerCase() &&
            !one.bouncedAt,
        );
      const read = () =>
        dueMail(
          [...open].map(String),
          new Map([...open].map((one) => [`${one}`, contacts.filter(({ unit }) => unit === one)])),
          claims.values(),
        );
      const write = (messages: ReturnType<typeof dueMail>) => {
        for (const { number, ...message } of messages) {
          const place = `${message.mailbox.toLowerCase()} ${number}`;
          if (!claims.has(place)) claims.set(place, { message, state: 'PENDING' });
        }
      };
      const namedBy = ({ message }: Sent) =>
        message.units.map((ars) => `${message.mailbox.toLowerCase()} ${ars}`);
      const move = (kind: string, [place, claim]: [string, Sent]) => {
        const { message, state } = claim;
        const units = message.units.filter((ars) => isDue(message.mailbox, ars));
        const become = (changes: Partial<Sent>) => claims.set(place, { ...claim, ...changes });
        if (kind === 'take' && state === 'PENDING') become({ state: 'UNKNOWN' });
        if (state !== 'UNKNOWN') return;
        if (kind === 'note' && units.length > 0) {
          become({ message: { ...message, units }, isNoted: true });
        }
        if (kind === 'void' && units.length === 0) become({ state: 'VOID' });
        if (kind === 'giveBack') become({ state: 'PENDING', isNoted: false });
        if (kind === 'refuse' && claim.isNoted) become({ state: 'REFUSED' });
        if (kind === 'accept' && claim.isNoted) {
          wentOut.push(...namedBy(claim));
          become({ state: 'SENT' });
        }
      };
      const ticks: ReturnType<typeof dueMail>[] = [[], []];
      const last: Event[] = [
        { kind: 'read', tick: 0 },
        { kind: 'write', tick: 0 },
      ];
      for (const event of [...events, ...last]) {
        const one = event;
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
        const claim = 'claim' in one && [...claims][one.claim];
        if (claim) move(one.kind, claim);
      }
      // All that waits goes out now, for whom it is due.
      const left = [...claims].filter(
        ([, { state }]) => state === 'PENDING' || state === 'UNKNOWN',
      );
      for (const [place] of left) {
        for (const kind of ['giveBack', 'take', 'note', 'accept']) {
          move(kind, [place, claims.get(place) as Sent]);
        }
      }
      expect(new Set(wentOut).size).toBe(wentOut.length);
      const refused = [...claims.values()].filter(({ state }) => state === 'REFUSED');
      const seenTo = [...wentOut, ...refused.flatMap(namedBy)];
      for (const { unit, mailbox, bouncedAt } of contacts) {
        if (open.has(unit) && !bouncedAt)
          expect(seenTo).toContain(`${mailbox.toLowerCase()} ${unit}`);
      }
    }),
    { numRuns: 1000 },
  );
});
