import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getContact, listContacts } from '../../../functions/store/contacts/contacts.ts';
import type { Table } from '../../../functions/store/table.ts';
import type { ClaimState } from '../../../schemas/message.ts';
import { watchedTable } from '../../support/dying.ts';
import { sendMessage } from '../../support/functions/mail.ts';
import { type Event, flags, sentMessage, tell } from '../../support/mail-events.ts';
import { erfurt, gera, type MailHarness, startMailHarness } from '../../support/mail-harness.ts';

let harness: MailHarness;
beforeAll(async () => {
  harness = await startMailHarness();
});
afterAll(() => harness.close());

it('Killed before any of its requests, and told again, an event is noted whole', async () => {
  for (let requests = 0; ; requests++) {
    const { world, place } = await sentMessage(harness);
    let sent = 0;
    const table = (one: Table) =>
      watchedTable(one, async () => {
        if (sent++ >= requests) throw new Error('killed');
      });
    const { core, contacts } = world.dependencies;
    const dying = { core: table(core), contacts: table(contacts) };
    const isKilled = await tell(world, place, 'bounce', dying).then(
      () => false,
      () => true,
    );
    await tell(world, place, 'bounce');
    const at = `at request ${requests}`;
    expect([await world.stateOf(place), await flags(world)], at).toEqual([
      'BOUNCED',
      [erfurt, gera],
    ]);
    for (const ars of [erfurt, gera]) {
      const [contact] = await listContacts(contacts, ars);
      expect((await getContact(contacts, ars, contact?.id ?? '')).version, at).toBe(1);
    }
    if (!isKilled) break;
  }
});

it('Events come late, doubled and in any order: what says most is what remains', async () => {
  const world = await harness.create();
  let run = 0;
  const rank: ClaimState[] = ['UNKNOWN', 'SENT', 'DELIVERED', 'BOUNCED', 'COMPLAINED'];
  const said: Record<Event, ClaimState> = {
    delivery: 'DELIVERED',
    bounce: 'BOUNCED',
    transientBounce: 'BOUNCED',
    complaint: 'COMPLAINED',
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...(Object.keys(said) as Event[])), { maxLength: 6 }),
      fc.constantFrom('accepted', 'unanswered'),
      fc.nat(6),
      async (events, answer, early) => {
        // Each run has a mailbox of its own, and its contacts stay from the earlier ones.
        const mailbox = `amt-${run++}@example.org`;
        await world.contact(erfurt, mailbox);
        const place = await world.claimStage(mailbox, [erfurt]);
        world.answers.push(() =>
          answer === 'accepted'
            ? { kind: 'accepted', id: 'm' }
            : { kind: 'unanswered', cause: undefined },
        );
        // Some events are there before the provider has answered.
        const { sender } = world.dependencies;
        const slow = {
          ...sender,
          async send(mail: Parameters<typeof sender.send>[0]) {
            for (const event of events.slice(0, early)) await tell(world, place, event);
            return sender.send(mail);
          },
        };
        await sendMessage(place, { ...world.dependencies, sender: slow });
        for (const event of events.slice(early)) await tell(world, place, event);
        const all = [answer === 'accepted' ? 'SENT' : 'UNKNOWN', ...events.map((one) => said[one])];
        const most = Math.max(...all.map((state) => rank.indexOf(state as ClaimState)));
        expect(await world.stateOf(place)).toBe(rank[most]);
        const found = await listContacts(world.dependencies.contacts, erfurt);
        const contact = found.find((one) => one.mailbox === mailbox);
        const isLasting = events.some((one) => one === 'bounce' || one === 'complaint');
        expect(contact?.bouncedAt !== undefined).toBe(isLasting);
      },
    ),
    { numRuns: 100 },
  );
});
