import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { GetAccountCommand, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { placeOfTag, tagOf } from '../../../functions/domain/mail/mail-tag.ts';
import { systemClock } from '../../../functions/platform/clock.ts';
import { connectMailQueue } from '../../../functions/store/mail/mail-queue.ts';
import { MailStore } from '../../../infra/local/mail/mail-store.ts';
import { PostOffice } from '../../../infra/local/mail/post-office.ts';
import { type Disturbance, startMailService } from '../../../infra/local/mail/ses-server.ts';
import { EventQueue } from '../../../infra/local/queue/event-queue.ts';
import { pollQueue, type QueueHandler } from '../../../infra/local/queue/poller.ts';
import { type LocalQueues, startQueues } from '../../../infra/local/queue/server.ts';
import { underSpec } from '../../support/under-spec/under-spec.ts';
import { withFolder } from '../../support/with-folder.ts';

const placeNo = (n: number) => ({ wave: 'w1', what: `RECEIPT#${n}` });

beforeAll(() => {
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
  });
});

describe('the queue of a laptop', () => {
  let queues: LocalQueues;
  beforeAll(async () => {
    queues = await startQueues(['mail'], 'eu-central-1', 1);
    process.env['AWS_ENDPOINT_URL_SQS'] = queues.url;
  });
  afterAll(() => queues?.close());

  /** Feeds a function until the queue is empty; tells what it got, batch by batch. */
  async function feed(count: number, handler: QueueHandler): Promise<string[][]> {
    const queue = underSpec('calendar', connectMailQueue(queues.addressOf('mail')));
    await queue.send(Array.from({ length: count }, (_, n) => placeNo(n)));
    const batches: string[][] = [];
    const stop = pollQueue(queues.addressOf('mail'), async (event) => {
      batches.push(event.Records.map(({ body }) => JSON.parse(body).what));
      return handler(event);
    });
    await expect.poll(() => queue.isEmpty(), { timeout: 10_000 }).toBe(true);
    await stop();
    return batches;
  }

  it('hands over each message once, ten at a time', async () => {
    const batches = await feed(23, async () => ({ batchItemFailures: [] }));
    expect(Math.max(...batches.map(({ length }) => length))).toBe(10);
    expect(batches.flat().sort()).toEqual(
      Array.from({ length: 23 }, (_, n) => placeNo(n).what).sort(),
    );
  });

  it('brings again what a function names as failed, and deletes the rest of its batch', async () => {
    let isFirst = true;
    const batches = await feed(3, async ({ Records }) => {
      const failed = isFirst ? Records.filter(({ body }) => body.includes('#1')) : [];
      isFirst = false;
      return {
        batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })),
      };
    });
    expect(batches.flat().filter((what) => what === 'RECEIPT#1')).toHaveLength(2);
    expect(batches.flat()).toHaveLength(4);
  });

  it('brings a whole batch again where a function throws', async () => {
    let isFirst = true;
    const batches = await feed(2, async () => {
      if (!isFirst) return undefined;
      isFirst = false;
      throw new Error('as a function does that is broken');
    });
    expect(batches.flat()).toHaveLength(4);
  });
});

describe('the mail service of a laptop', () => {
  const tag = tagOf({ wave: 'w1', what: 'RECEIPT#160510000000#1' });

  /** A mail service in a folder, with what its post office has told. */
  async function startService(
    folder: string,
    options: { disturb?: (to: string) => Disturbance | undefined; handler?: QueueHandler } = {},
  ) {
    const queues = await startQueues(['mailEvents'], 'eu-central-1', 1);
    process.env['AWS_ENDPOINT_URL_SQS'] = queues.url;
    const store = await MailStore.open(folder);
    const events = new EventQueue(queues.addressOf('mailEvents'));
    const office = new PostOffice(store, systemClock, events);
    const told: { type: string; place: unknown }[] = [];
    const note = async ({ Records }: SQSEvent) => {
      for (const { body } of Records) {
        const { eventType, mail } = JSON.parse(body);
        told.push({ type: eventType, place: placeOfTag(mail.tags.message[0]) });
      }
      return undefined;
    };
    const stop = pollQueue(events.url, events.watch(options.handler ?? note));
    office.open();
    const service = await startMailService({
      store,
      clock: systemClock,
      perSecond: 7,
      onSent: (mail) => office.expect(mail),
      ...(options.disturb && { disturb: options.disturb }),
    });
    const client = new SESv2Client({
      endpoint: service.url,
      maxAttempts: 1,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    });
    const send = (to: string) =>
      client.send(
        new SendEmailCommand({
          FromEmailAddress: 'Musterstelle <pegel@example.org>',
          Destination: { ToAddresses: [to] },
          ReplyToAddresses: ['umfrage@example.org'],
          Content: {
            Simple: {
              Subject: { Data: `An ${to}` },
              Body: { Text: { Data: 'Text' }, Html: { Data: '<p>Text</p>' } },
              Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
            },
          },
          EmailTags: [{ Name: 'message', Value: tag }],
          ConfigurationSetName: 'pegel',
        }),
      );
    const close = async () => {
      client.destroy();
      await stop();
      await service.close();
      await office.close();
      await queues.close();
    };
    return { store, office, told, client, send, close };
  }

  it('keeps what was sent over a restart, the newest first', async () => {
    await withFolder(async (folder) => {
      const first = await startService(folder);
      const { MessageId = '' } = await first.send('one@example.org');
      await first.send('two@example.org');
      await first.close();

      const again = await startService(folder);
      await again.send('three@example.org');
      const to = (await again.store.list()).map((mail) => mail.to);
      expect(to).toEqual(['three@example.org', 'two@example.org', 'one@example.org']);
      expect(await again.store.find(MessageId)).toMatchObject({
        to: 'one@example.org',
        replyTo: ['umfrage@example.org'],
        subject: 'An one@example.org',
        headers: [{ name: 'Auto-Submitted', value: 'auto-generated' }],
        tags: { message: tag },
      });
      await again.close();
    });
  });

  it('leaves out what is no mail in its folder, and says so once', async () => {
    await withFolder(async (folder) => {
      const said = vi.spyOn(console, 'error').mockReturnValue();
      await writeFile(join(folder, 'half.json'), '{"id":');
      await writeFile(join(folder, 'other.json'), '{}');
      await mkdir(join(folder, 'folder.json'));
      const { send, store, close } = await startService(folder);
      await send('one@example.org');
      for (const _ of [1, 2]) expect(await store.list()).toMatchObject([{ to: 'one@example.org' }]);
      expect(await store.find('half')).toBeUndefined();
      const told = said.mock.calls.map(([text]) => /(\w+)\.json is no mail/.exec(text)?.[1]);
      expect(told.sort()).toEqual(['folder', 'half', 'other']);
      said.mockRestore();
      await close();
    });
  });

  it('tells what becomes of a mail as SES does, by its address, also after an end in between', async () => {
    await withFolder(async (folder) => {
      const silent = await startService(folder);
      await silent.send('before@example.org');
      await silent.close();
      expect(silent.told).toEqual([]);

      const { send, told, store, close } = await startService(folder);
      await expect.poll(() => told.length, { timeout: 5000 }).toBe(1);
      await send('bounce+1@example.org');
      await send('complaint+1@example.org');
      await expect
        .poll(async () => (await store.list()).map(({ state }) => state), { timeout: 5000 })
        .toEqual(['complaint', 'bounce', 'delivery']);
      const types = told.map(({ type }) => type).sort();
      expect(types).toEqual(['Bounce', 'Complaint', 'Delivery', 'Delivery']);
      expect(told[0]?.place).toEqual(placeOfTag(tag));
      await close();
    });
  });

  it('tells it again where the function names it as failed, and notes it when it is done', async () => {
    await withFolder(async (folder) => {
      let calls = 0;
      const handler: QueueHandler = async ({ Records }) => {
        const failed = ++calls === 1 ? Records : [];
        return {
          batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })),
        };
      };
      const { send, store, close } = await startService(folder, { handler });
      await send('one@example.org');
      await expect
        .poll(async () => (await store.list())[0]?.state, { timeout: 5000 })
        .toBe('delivery');
      expect(calls).toBe(2);
      await close();
    });
  });

  it('tells after the next start what lay in the queue at the end', async () => {
    await withFolder(async (folder) => {
      let calls = 0;
      const handler: QueueHandler = async () => {
        calls += 1;
        throw new Error('as a function does that is broken');
      };
      const broken = await startService(folder, { handler });
      await broken.send('bounce+1@example.org');
      await expect.poll(() => calls, { timeout: 5000 }).toBeGreaterThan(0);
      expect(broken.office.isIdle, 'nobody has noted it').toBe(false);
      await broken.close();
      expect((await broken.store.list()).map(({ state }) => state)).toEqual(['sent']);

      const { told, store, close } = await startService(folder);
      await expect.poll(() => told.length, { timeout: 5000 }).toBe(1);
      expect(told).toEqual([{ type: 'Bounce', place: placeOfTag(tag) }]);
      await expect.poll(async () => (await store.list())[0]?.state).toBe('bounce');
      await close();
    });
  });

  it('answers as SES does what it does not take, and what went wrong', async () => {
    await withFolder(async (folder) => {
      const { send, store, client, close } = await startService(folder, {
        disturb: (to) =>
          /^(throttle|failBefore|failAfter|hangUpAfter)@/.exec(to)?.[1] as Disturbance,
      });
      const nameOf = (sent: Promise<unknown>) => sent.catch(({ name }) => name);
      expect(await nameOf(send('no address'))).toBe('BadRequestException');
      expect(await nameOf(send('ä@example.org'))).toBe('BadRequestException');
      expect(await nameOf(send('throttle@example.org'))).toBe('TooManyRequestsException');
      expect(await nameOf(send('failBefore@example.org'))).toBe('InternalServiceErrorException');
      expect(await store.list()).toEqual([]);
      expect(await nameOf(send('failAfter@example.org'))).toBe('InternalServiceErrorException');
      await expect(send('hangUpAfter@example.org')).rejects.toThrow();
      expect(await store.list()).toHaveLength(2);
      const { SendQuota } = await client.send(new GetAccountCommand({}));
      expect(SendQuota?.MaxSendRate).toBe(7);
      await close();
    });
  });

  it('loses no report of a mail that several are made about at once', async () => {
    await withFolder(async (folder) => {
      const { send, store, close } = await startService(folder);
      const { MessageId: id = '' } = await send('one@example.org');
      await setTimeout(0);
      await Promise.all(
        Array.from({ length: 5 }, () => store.note(id, 'bounce', '2027-03-01T08:00:00Z')),
      );
      expect((await store.find(id))?.events.filter(({ event }) => event === 'bounce')).toHaveLength(
        5,
      );
      await close();
    });
  });
});
