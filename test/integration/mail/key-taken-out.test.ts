import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { findGrant } from '../../../functions/store/access/grants.ts';
import { claimStage as claimStageItself } from '../../../functions/store/mail/claim-stage.ts';
import { findClaim } from '../../../functions/store/mail/claims.ts';
import { mailAhead as mailAheadItself } from '../../../functions/store/mail/mail-ahead.ts';
import { listUnsettled } from '../../../functions/store/mail/unsettled.ts';
import { getWave } from '../../../functions/store/waves/definitions.ts';
import { pauseMail } from '../../../functions/store/waves/mail-steps.ts';
import type { Contact } from '../../../schemas/contact.ts';
import { sendMessage } from '../../support/functions/mail.ts';
import { erfurt, gera, type MailHarness, startMailHarness } from '../../support/mail-harness.ts';
import { submitFor } from '../../support/submitted-case.ts';
import { underSpec } from '../../support/under-spec/under-spec.ts';

const claimStage = underSpec('calendar', claimStageItself);
const mailAhead = underSpec('coordinate', mailAheadItself);

const leaked = { current: 'k2', k1: 'a'.repeat(43), k2: 'b'.repeat(43) };
const mended = { current: 'k1', k1: leaked.k1 };

let harness: MailHarness;
let world: Awaited<ReturnType<MailHarness['create']>>;
let contact: Contact;
beforeAll(async () => {
  harness = await startMailHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  world = await harness.create({
    calendar: {
      opens: '2026-12-01T08:00',
      reminders: ['2026-12-09T08:00'],
      deadline: '2027-01-31T23:59',
      graceEnds: '2027-02-14T23:59',
    },
  });
  contact = await world.contact(erfurt, 'rathaus@example.org');
  await world.contact(gera, 'gera@example.org');
});

const stores = (keyring: typeof mended) => ({ ...world.dependencies, keyring });
const claim = (keyring: typeof mended) =>
  claimStage(stores(keyring), world.wave, 'reminder1', world.dependencies.clock.now());
const ahead = async (keyring: typeof mended) => {
  const found = await mailAhead(stores(keyring), contact, world.dependencies.clock.now());
  return found.map(({ text }) => text);
};
const sendAll = async (keyring: typeof mended) => {
  const outcomes: string[] = [];
  for (const place of await Array.fromAsync(listUnsettled(world.dependencies.contacts))) {
    outcomes.push(await sendMessage(place, stores(keyring)));
  }
  return outcomes;
};

it('What was mailed under a key that was taken out goes again to whoever has not answered', async () => {
  const { core, contacts } = world.dependencies;
  expect(await claim(leaked)).toBe(2);
  await sendAll(leaked);
  expect(await ahead(leaked)).toEqual([]);
  await submitFor(core, { wave: 'w', ars: gera });
  expect(await ahead(mended)).toEqual(['invitation']);
  expect(await claim(mended)).toBe(1);
  expect(await claim(mended)).toBe(0);
  expect(await sendAll(mended)).toEqual(['sent']);
  const again = world.sent.at(-1);
  expect(again?.to).toBe('rathaus@example.org');
  const [, code = ''] = again?.text.match(/\/r\/([\w-]{22})/) ?? [];
  expect((await findGrant(contacts, mended, code))?.units).toEqual([erfurt]);
  expect(await ahead(mended)).toEqual([]);
});

it('What was only claimed under it goes once, under the key that counts', async () => {
  const { core, contacts, clock } = world.dependencies;
  await claim(leaked);
  const [waiting] = await Array.fromAsync(listUnsettled(contacts));
  const actor = { actor: 'staff', person: 'anna', at: clock.now().toString() } as const;
  await pauseMail(core, await getWave(core, 'w'), true, actor);
  expect(await sendAll(leaked)).toEqual(['later', 'later']);
  await pauseMail(core, await getWave(core, 'w'), false, actor);
  expect(await ahead(mended)).toEqual(['invitation']);
  expect(await claim(mended)).toBe(2);
  expect((await sendAll(mended)).toSorted()).toEqual(['sent', 'sent', 'void', 'void']);
  expect(world.sent.map(({ to }) => to).toSorted()).toEqual([
    'gera@example.org',
    'rathaus@example.org',
  ]);
  expect(await claim(mended)).toBe(0);
  expect(waiting && (await findClaim(contacts, waiting))).toMatchObject({
    state: 'VOID',
    reason: 'overtaken',
  });
});
