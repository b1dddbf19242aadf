import type { SQSRecord } from 'aws-lambda';
import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { tagOf } from '../../../functions/domain/mail/mail-tag.ts';
import { log } from '../../../functions/platform/log.ts';
import { auditPlaces, readAudit } from '../../../functions/store/audit/audit-log.ts';
import { readBoard } from '../../../functions/store/cases/board.ts';
import { changedContact, mendedContact } from '../../../functions/store/contacts/contact-writes.ts';
import { changeContact, listContacts } from '../../../functions/store/contacts/contacts.ts';
import { lockWrite, unlock } from '../../../functions/store/contacts/contacts-lock.ts';
import {
  refreshBounced,
  refreshBouncedOf,
} from '../../../functions/store/contacts/refresh-bounced.ts';
import { transact } from '../../../functions/store/transact.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { noteBatch, noteEvent } from '../../support/functions/bounce.ts';
import { sendMessage } from '../../support/functions/mail.ts';
import { announcement, flags, sentMessage, shared, tell } from '../../support/mail-events.ts';
import { erfurt, gera, type MailHarness, startMailHarness } from '../../support/mail-harness.ts';

let harness: MailHarness;
beforeAll(async () => {
  harness = await startMailHarness();
});
afterAll(() => harness.close());

it('Mail that came back marks all contacts of the mailbox, on the boards of open waves, too', async () => {
  const { world, place } = await sentMessage(harness);
  const { core, contacts } = world.dependencies;
  await tell(world, place, 'delivery');
  expect([await world.stateOf(place), await flags(world)]).toEqual(['DELIVERED', []]);
  await tell(world, place, 'bounce');
  expect([await world.stateOf(place), await flags(world)]).toEqual(['BOUNCED', [erfurt, gera]]);
  for (const ars of [erfurt, gera]) {
    expect(await listContacts(contacts, ars)).toMatchObject([{ bouncedAt: expect.any(String) }]);
    const entries = await Array.fromAsync(readAudit(core, auditPlaces.unit(ars)));
    expect(entries).toMatchObject([{ action: 'contactBounced', actor: 'system', ars }]);
    expect(JSON.stringify(entries)).not.toContain('example.org');
  }
  const again = await world.claimStage(shared, [erfurt, gera], 'invitation', 1);
  expect(await sendMessage(again, world.dependencies), 'nobody is written to').toBe('void');
});

it('A mailbox that is full, or what nobody knows, suppresses nobody', async () => {
  const { world, place } = await sentMessage(harness);
  await tell(world, place, 'transientBounce');
  expect([await world.stateOf(place), await flags(world)]).toEqual(['BOUNCED', []]);
  const stranger = { wave: 'w', what: 'STAGE#invitation#k1.other#0' };
  await tell(world, stranger, 'bounce');
  const { dependencies } = world;
  await noteEvent(announcement('bounce', { other: 'tag' }), dependencies);
  await noteEvent(announcement('bounce', { message: 'äöü' }), dependencies);
  await noteEvent(
    'Successfully validated SNS topic for Amazon SES event publishing.',
    dependencies,
  );
  await noteEvent(JSON.stringify({ eventType: 'Open', mail: {} }), dependencies);
  expect(await flags(world)).toEqual([]);
});

it('Whoever has said since that a mailbox works is not contradicted by a late event, unlike who changed a name', async () => {
  const { world, place } = await sentMessage(harness);
  const { contacts, keyring } = world.dependencies;
  world.setClock('2026-12-10T10:00:00Z');
  const at = '2026-12-10T10:00:00Z';
  for (const ars of [erfurt, gera]) {
    const [contact] = await listContacts(contacts, ars);
    if (!contact) throw new Error('There is no contact');
    const named = changedContact(contact, { mailbox: shared, name: 'Kim Muster' }, at);
    const changed = ars === erfurt ? mendedContact(contact, at) : named;
    await changeContact(contacts, keyring, contact, changed);
  }
  await tell(world, place, 'bounce');
  expect(await flags(world)).toEqual([gera]);
});

it('The board follows when a contact works again, and a new wave takes it over', async () => {
  const { world, place } = await sentMessage(harness);
  const { core, contacts, keyring } = world.dependencies;
  await tell(world, place, 'complaint');
  expect(await world.stateOf(place)).toBe('COMPLAINED');
  const units = await Promise.all([erfurt, gera].map((ars) => listContacts(contacts, ars)));
  const [contact] = units.flat();
  if (!contact) throw new Error('There is no contact');
  await changeContact(contacts, keyring, contact, mendedContact(contact, '2026-12-10T11:00:00Z'));
  await refreshBounced(world.dependencies, [erfurt]);
  expect(await flags(world)).toEqual([gera]);
  await tell(world, place, 'complaint');
  expect(await flags(world), 'a doubled event').toEqual([gera]);
  const boards = await readBoard(core, 'w');
  const cases = boards.flatMap(({ district, units: all }) =>
    Object.entries(all).map(([ars, unit]) => ({ unit: { ars, ags5: district, ...unit } })),
  );
  await addWave(core, { ...world.wave, id: 'next' }, cases as never);
  expect(await flags(world, 'next')).toEqual([]);
  await refreshBouncedOf(world.dependencies, { id: 'next' });
  expect(await flags(world, 'next')).toEqual([gera]);
});

/** A batch of the queue with these texts. */
const batchOf = (...bodies: string[]) => ({
  Records: bodies.map((body, index) => ({ messageId: String(index), body }) as SQSRecord),
});
const failing = (...ids: string[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

it('What is no event fails alone, and none of it is logged', async () => {
  const { world, place } = await sentMessage(harness);
  const logged = vi.spyOn(log, 'error').mockReturnValue();
  const bounce = announcement('bounce', { message: tagOf(place) });
  const batch = batchOf(
    `{ "eventType": "Bounce", "mail": "${shared}`,
    JSON.stringify({ eventType: 'Bounce', mail: { destination: [shared] } }),
    JSON.stringify({ Type: 'Notification', Message: bounce }),
    bounce,
  );
  expect(await noteBatch(batch, world.dependencies)).toEqual(failing('0', '1', '2'));
  expect([await world.stateOf(place), await flags(world)]).toEqual(['BOUNCED', [erfurt, gera]]);
  const errors = logged.mock.calls.map(([, more]) => String((more as { error: Error }).error));
  expect(errors).toHaveLength(3);
  expect(errors.join()).not.toContain('example.org');
  logged.mockRestore();
});

it('An event that comes while a file with contacts is taken over is noted after it', async () => {
  const { world, place } = await sentMessage(harness);
  const { contacts } = world.dependencies;
  const id = ulid();
  const input = { upload: 'u', choice: 'keep', digest: 'd' } as const;
  const job = { id, by: 'somebody', kind: 'contactsImport', input };
  await transact(contacts, [lockWrite(contacts, job as never)]);
  const delivery = announcement('delivery', { message: tagOf(place) });
  const bounce = announcement('bounce', { message: tagOf(place) });
  const batch = batchOf(bounce, delivery);
  expect(await noteBatch(batch, world.dependencies)).toEqual(failing('0'));
  expect([await world.stateOf(place), await flags(world)]).toEqual(['DELIVERED', []]);
  await unlock(contacts, id);
  expect(await noteBatch(batchOf(bounce), world.dependencies)).toEqual(failing());
  expect([await world.stateOf(place), await flags(world)]).toEqual(['BOUNCED', [erfurt, gera]]);
});
