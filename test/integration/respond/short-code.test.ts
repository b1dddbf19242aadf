import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashShortCodeId, readShortCode } from '../../../functions/domain/access/short-code.ts';
import { revokeGrant } from '../../../functions/store/access/grants.ts';
import { addShortCode } from '../../../functions/store/access/short-codes.ts';
import { keys } from '../../../functions/store/keys.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { siteFrom } from '../../support/site-from.ts';
import { contentOf } from '../../support/stores.ts';
import { Visitor } from '../../support/visitor.ts';

let harness: RespondHarness;
beforeAll(async () => {
  harness = await startRespondHarness();
});
afterAll(() => harness.close());

const erfurt = '160510000000';
const sentence = 'Mit diesem Code geht es zurzeit nicht.';

describe('the code of a letter', () => {
  it('opens the case, typed as people type', async () => {
    const { code, path } = await newCode();
    for (const typed of [code, ` ${code.toLowerCase().replaceAll('-', ' ')}`]) {
      const visitor = someone();
      expect((await visitor.get('/access')).status).toBe(200);
      const opened = await visitor.post('/access', { code: [typed] });
      expect([opened.status, opened.location]).toEqual([303, path]);
      expect((await visitor.get(path)).status).toBe(200);
    }
  });

  it('is stored nowhere, neither as a whole nor in parts', async () => {
    const { code } = await newCode();
    const items = JSON.stringify([...(await contentOf(harness.dependencies.contacts))]);
    expect(items).not.toContain(code.slice(5));
    expect(items).not.toContain(code.replaceAll('-', '').slice(4));
  });

  it('opens nothing when its grant has been revoked', async () => {
    const wave = await harness.newWave();
    const scope = { kind: 'section', section: 'pay' } as const;
    const { grant } = await harness.grant(wave, { units: [erfurt], scope });
    const { core, contacts, keyring } = harness.dependencies;
    const code = await addShortCode(contacts, keyring, grant);
    await revokeGrant({ core, contacts }, { wave: wave.id, ars: erfurt }, grant.id, {
      at: grant.createdAt,
      actor: 'respondent',
    });
    expect((await someone().post('/access', { code: [code] })).status).toBe(422);
  });

  it('is not taken from another site', async () => {
    const { code } = await newCode();
    const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect((await someone().post('/access', { code: [code] }, foreign)).status).toBe(403);
  });

  it('is asked for where nothing was typed, and that is no guess', async () => {
    const visitor = someone();
    for (let time = 1; time <= 61; time++) {
      const { status, html } = await visitor.post('/access', { code: [' '] });
      expect([status, html]).toEqual([422, expect.stringContaining('Geben Sie den Code ein.')]);
    }
  });

  it('stays out of the logs, and is not counted when only the language is changed', async () => {
    const { code } = await newCode();
    const written = ['stdout', 'stderr'] as const;
    const spies = written.map((to) => vi.spyOn(process[to], 'write').mockReturnValue(true));
    const visitor = someone();
    for (let time = 1; time <= 7; time++) {
      const switched = await visitor.post('/access?lang=en', { code: [wrong(code)] });
      expect(switched.status).toBe(200);
      expect(switched.html).toContain(`value="${wrong(code)}"`);
    }
    await visitor.post('/access?lang=de', { code: [code] });
    const lines = spies.flatMap((spy) => spy.mock.calls).join();
    for (const spy of spies) spy.mockRestore();
    expect(lines).not.toContain(code);
    expect((await visitor.post('/access', { code: [code] })).status).toBe(303);
  });
});

describe('guessing', () => {
  it('is over after five wrong guesses, for the right code too, and begins anew an hour later', async () => {
    const { code, path, link } = await newCode();
    const visitor = someone();
    for (let guess = 1; guess <= 5; guess++) {
      const refused = await visitor.post('/access', { code: [wrong(code)] });
      expect(refused.status).toBe(422);
      expect(refused.html).toContain(sentence);
    }
    const locked = await visitor.post('/access', { code: [code] });
    expect(locked.status).toBe(422);
    expect(locked.html).toContain(sentence);
    expect((await someone().post(link)).status).toBe(303);
    await anHourPasses(code);
    expect((await visitor.post('/access', { code: [code] })).location).toBe(path);
  });

  it('counts no more than five of a hundred guesses at once, and compares no others', async () => {
    const { code } = await newCode();
    const guesses = Array.from({ length: 100 }, () =>
      someone().post('/access', { code: [wrong(code)] }),
    );
    const statuses = new Set((await Promise.all(guesses)).map(({ status }) => status));
    expect(statuses).toEqual(new Set([422]));
    expect(await guessesAt(code)).toBe(5);
    expect((await someone().post('/access', { code: [code] })).status).toBe(422);
  });

  it('rightly costs nothing: whoever types the right code again and again is not locked out', async () => {
    const { code } = await newCode();
    for (let time = 1; time <= 4; time++) await someone().post('/access', { code: [wrong(code)] });
    for (let time = 1; time <= 10; time++) {
      expect((await someone().post('/access', { code: [code] })).status).toBe(303);
    }
    expect(await guessesAt(code)).toBe(4);
  });

  it('does not tell whether there is a code of that name, neither in words nor in work', async () => {
    const { code } = await newCode();
    const { client } = harness.dependencies.contacts;
    const sent = vi.spyOn(client, 'send');
    const answers = { known: [] as unknown[], unknown: [] as unknown[] };
    for (let guess = 1; guess <= 8; guess++) {
      for (const [kind, typed] of [
        ['known', wrong(code)],
        ['unknown', 'ZZZZ-ZZZZ-ZZZZ'],
      ] as const) {
        sent.mockClear();
        const { status, html } = await someone().post('/access', { code: [typed] });
        answers[kind].push([status, html.replaceAll(typed, ''), sent.mock.calls.length]);
      }
    }
    sent.mockRestore();
    expect(answers.known).toEqual(answers.unknown);
  });

  it('is slowed down by network, which keeps no right code out', async () => {
    const { code, path } = await newCode();
    const office = siteFrom(harness.app, '2001:db8:77:1::1');
    const neighbour = siteFrom(harness.app, '2001:db8:77:1:ffff::2');
    for (let guess = 1; guess <= 60; guess++) {
      expect((await new Visitor(office).post('/access', { code: [`guess ${guess}`] })).status).toBe(
        422,
      );
    }
    const slowed = await new Visitor(neighbour).post('/access', { code: ['guess'] });
    expect(slowed.status).toBe(429);
    expect(slowed.html).toContain(sentence);
    expect((await new Visitor(office).post('/access', { code: [code] })).location).toBe(path);
    const elsewhere = new Visitor(siteFrom(harness.app, '2001:db8:77:2::1'));
    expect((await elsewhere.post('/access', { code: ['guess'] })).status).toBe(422);
    const items = await contentOf(harness.dependencies.contacts);
    expect(JSON.stringify([...items])).not.toContain('2001:db8');
  });
});

let networks = 0;
/** Somebody with a network of their own. */
function someone(): Visitor {
  networks += 1;
  return new Visitor(siteFrom(harness.app, `198.51.${networks >> 8}.${networks & 255}`));
}

async function newCode() {
  const wave = await harness.newWave();
  const given = await harness.grant(wave, { units: [erfurt], scope: { kind: 'case' } });
  const { contacts, keyring } = harness.dependencies;
  const code = await addShortCode(contacts, keyring, given.grant);
  return { code, link: `/r/${given.code}`, path: `/respond/${wave.id}/${erfurt}` };
}

/** The same name with another secret. */
function wrong(code: string): string {
  return `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;
}

function placeOf(code: string) {
  const read = readShortCode(code);
  if (!read) throw new TypeError('no code');
  return keys.shortCode(hashShortCodeId(harness.dependencies.keyring, read)[0]);
}

async function guessesAt(code: string): Promise<unknown> {
  const { pk, sk } = placeOf(code);
  const items = await contentOf(harness.dependencies.contacts);
  return (items.get(`${pk} ${sk}`) as { guesses: number }).guesses;
}

async function anHourPasses(code: string): Promise<void> {
  const { client, name } = harness.dependencies.contacts;
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: placeOf(code),
      UpdateExpression: 'SET countedAt = countedAt - :hour',
      ExpressionAttributeValues: { ':hour': 3601 },
    }),
  );
}
