import { gzipSync } from 'node:zlib';
import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { tick } from '../../../functions/calendar/tick.ts';
import { createMailer } from '../../../functions/mail/send-batch.ts';
import { takeSnapshot } from '../../../functions/snapshot/take-snapshot.ts';
import { addContact } from '../../../functions/store/contacts/contacts.ts';
import { addRegistry } from '../../../functions/store/waves/definitions.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { syntheticFrame } from '../../../infra/example-data/frame.ts';
import { defaultRetention } from '../../../schemas/retention.ts';
import { answeredCases } from '../../bench/answered-cases.ts';
import { counted } from '../../infra/costs/assumptions.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { type Capacity, countCapacity } from '../../support/count-capacity.ts';
import { memoryQueue } from '../../support/memory-queue.ts';
import { startRespondHarness } from '../../support/respond-harness.ts';
import { Respondent } from '../../support/respondent.ts';
import { contentOf } from '../../support/stores.ts';
import { technikStatus, wave } from '../../support/technik-status.ts';
import { testLinkKeyring } from '../../support/test-keyring.ts';

/** What the assumptions say may be a fifth too much, or too little. */
function expectAbout(found: number, said: number): void {
  expect(said).toBeGreaterThan(found * 0.8);
  expect(said).toBeLessThan(found * 1.2 + 1);
}

const size = 206;

describe('what the costs are reckoned from is what is done', () => {
  let harness: ConsoleHarness;
  let take: () => Capacity;
  const { registry, units } = syntheticFrame(size);
  const ofFrame = { ...wave, registry: registry.id };
  beforeAll(async () => {
    harness = await startConsoleHarness();
    take = countCapacity(harness.dependencies.core.client);
  });
  afterAll(() => harness?.close());

  it('when a wave is opened, read as a snapshot, and looked at', async () => {
    const { core, lake } = harness.dependencies;
    await addRegistry(core, registry);
    take();
    await addWave(core, ofFrame, answeredCases(wave.id, units));
    expectAbout(take().writes / size, counted.opening.writesPerUnit);

    const objects = { puts: 0, gets: 0, bytes: 0 };
    await takeSnapshot(core, counting(lake, objects), wave.id, Temporal.Now.instant());
    expectAbout(take().reads / size, counted.snapshot.readsPerUnit);
    expectAbout(objects.puts, counted.snapshot.objectWrites);
    expectAbout(objects.gets, counted.snapshot.objectReads);
    const { kilobytes, kilobytesPerUnit } = counted.snapshot;
    expectAbout(objects.bytes / 1000, kilobytes + kilobytesPerUnit * size);

    const visitor = await harness.as(staff.coordinator);
    take();
    const { html } = await visitor.get(`/coordinate/waves/${wave.id}/board`);
    const { reads, readsPerUnit, kilobytesSent } = counted.consolePage;
    expectAbout(take().reads, reads + readsPerUnit * size);
    // A board of the whole country has many pages like this one, of which one is sent.
    expect(gzipSync(html).length / 1000).toBeLessThan(kilobytesSent);
  });

  it('when mail is sent, and when nothing is due', async () => {
    const { core, contacts, keyring } = harness.dependencies;
    const silent = units.filter((_, index) => index % 5 === 0);
    for (const { ars } of silent) {
      const mailbox = `poststelle-${ars}@example.org`;
      const createdAt = '2026-11-01T09:00:00Z';
      await addContact(contacts, keyring, { id: ulid(), ars, mailbox, createdAt });
    }
    const queue = memoryQueue();
    const clock = { now: () => Temporal.Instant.from('2026-12-02T09:00:00Z') };
    const shared = { core, contacts, keyring, retention: defaultRetention, clock };
    const calendar = { ...shared, office: 'amt@example.org', queue };
    take();
    await tick(calendar);
    const mailer = createMailer({
      ...shared,
      linkKeyring: testLinkKeyring,
      owner: { ...harness.dependencies.owner, address: ['Musterweg 1'] },
      url: 'https://pegel.example.org',
      from: 'pegel@example.org',
      sender: {
        send: async () => ({ kind: 'accepted', id: ulid() }),
        perSecond: async () => 1000,
      },
      wall: { now: Date.now, sleep: async () => undefined },
    });
    const Records = queue.waiting.map((place, index) => ({
      messageId: String(index),
      body: JSON.stringify(place),
    }));
    await mailer({ Records } as Parameters<typeof mailer>[0]);
    const { reads, writes } = take();
    expectAbout(reads / silent.length, counted.message.reads);
    expectAbout(writes / silent.length, counted.message.writes);

    queue.waiting.length = 0;
    const later = { now: () => Temporal.Instant.from('2026-12-02T09:01:00Z') };
    await tick({ ...calendar, clock: later });
    expectAbout(take().reads, counted.tick.reads);
  });

  it('when a unit answers', async () => {
    const respond = await startRespondHarness();
    const { core } = respond.dependencies;
    const { id } = await respond.newWave();
    const key = { wave: id, ars: '160510000000' };
    const link = `/r/${await respond.codeFor(key)}`;
    const before = await bytesIn(core);
    const taken = countCapacity(core.client);
    let requests = 0;
    let sent = 0;
    const respondent = new Respondent({
      async request(path, init) {
        requests += 1;
        const response = await respond.app.request(path, init);
        sent += gzipSync(await response.clone().arrayBuffer()).length;
        return response;
      },
    });
    await respondent.visitor.get(link);
    await respondent.redeem(link);
    await respondent.see();
    await respondent.fillIn(technikStatus, completeAnswers);
    await respondent.submit();
    const { reads, writes } = taken();
    expectAbout(requests, counted.answering.requests);
    expectAbout(reads, counted.answering.reads);
    expectAbout(writes, counted.answering.writes);
    expectAbout(sent / 1000, counted.answering.kilobytesSent);
    expect((await bytesIn(core)) - before).toBeLessThan(counted.kilobytesPerCase * 1000);
    await respond.close();
  });
});

async function bytesIn(table: Parameters<typeof contentOf>[0]): Promise<number> {
  return JSON.stringify([...(await contentOf(table)).values()]).length;
}

/** A store that tells what was asked of it. */
function counting(
  store: ObjectStore,
  count: { puts: number; gets: number; bytes: number },
): ObjectStore {
  return {
    ...store,
    list: (prefix) => store.list(prefix),
    delete: (key) => store.delete(key),
    async get(key) {
      count.gets += 1;
      return store.get(key);
    },
    async getRange(key, start, end) {
      count.gets += 1;
      return store.getRange(key, start, end);
    },
    async head(key) {
      count.gets += 1;
      return store.head(key);
    },
    async put(key, body, contentType, condition) {
      count.puts += 1;
      count.bytes += body.length;
      return store.put(key, body, contentType, condition);
    },
  };
}
