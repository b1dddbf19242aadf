import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCase } from '../../../functions/store/cases/cases.ts';
import { listDraft } from '../../../functions/store/cases/drafts.ts';
import { keys } from '../../../functions/store/keys.ts';
import type { CaseKey, CaseStatus } from '../../../schemas/case.ts';
import { completeSection } from '../../support/complete-answers.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { hiddenFields, Visitor } from '../../support/visitor.ts';

let harness: RespondHarness;
beforeAll(async () => {
  harness = await startRespondHarness();
});
afterAll(() => harness.close());

describe('a section', () => {
  it.each(['REFUSED', 'NOT_REQUIRED', 'NOT_ELIGIBLE', 'COVERED_BY_OTHER'] as const)(
    'is not taken where nothing is to be reported (%s), and says so beside what was typed',
    async (status) => {
      const { visitor, path, key } = await newVisit();
      const form = hiddenFields(await visitor.get(path('org')));
      await endWith(key, status);
      const typed = { ...completeSection('org'), ...form, 'org.bemerkung': ['Noch etwas'] };
      const refused = await visitor.post(path('org'), typed);
      expect(refused.status).toBe(409);
      expect(refused.html).toContain('Noch etwas');
      expect(refused.html).toContain('ist in dieser Erhebung nichts zu melden');
      expect(refused.html).not.toContain('schon abgesendet');
    },
  );

  it('starts blank but for the reference date, and tells the unit', async () => {
    const { visitor, path } = await newVisit();
    const { html } = await visitor.get(path('meta'));
    expect(html).toContain('Erfurt (Schlüssel 160510000000)');
    expect(html).toMatch(/name="meta.stichtag~day" [^>]*value="31"/);
    expect(html).toMatch(/name="meta.stichtag~month" [^>]*value="12"/);
    expect(html).not.toContain('checked');
  });

  it('says beside each question what is published about it, and which are optional', async () => {
    const { visitor, path } = await newVisit();
    const { html } = await visitor.get(path('dms'));
    const [, status = '', produkt = ''] = html.split('data-question=');
    expect(status).toContain('Wird je Verwaltung veröffentlicht.');
    expect(produkt).toContain('Wird nur zusammengefasst veröffentlicht.');
    expect(status).toMatch(/aria-describedby="[^"]*dms\.status~note/);
    expect(html).toContain('Wo wird das DMS betrieben?<span class="kern-label__optional">');
  });

  it('is saved and leads to the next one', async () => {
    const { visitor, path, key } = await newVisit();
    const saved = await save(visitor, path('meta'), completeSection('meta'));
    expect([saved.status, saved.location]).toEqual([303, path('vps')]);
    const [draft] = await drafts(key);
    expect(draft).toMatchObject({ section: 'meta', revision: 1 });
    expect(await statusOf(key)).toBe('IN_PROGRESS');
    const again = await visitor.get(path('meta'));
    expect(again.html).toContain('value="poststelle@example.org"');
    const start = await visitor.get(path());
    expect(start.html).toContain('ausgefüllt');
    expect(start.html).toContain(`href="${path('vps')}"`);
  });

  it('with a hard finding is not stored, keeps everything typed and says what to do', async () => {
    const { visitor, path, key } = await newVisit();
    const typed = {
      ...completeSection('meta'),
      'meta.stichtag~month': ['13'],
      'meta.rolle': [],
      'meta.kontakt': ['kein "Postfach"'],
    };
    const refused = await save(visitor, path('meta'), typed);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('<title>Fehler: Angaben zur Erhebung');
    expect(refused.html).toContain('value="13"');
    expect(refused.html).toContain('value="kein &quot;Postfach&quot;"');
    expect(refused.html).toMatch(/value="kiv" checked/);
    const links = refused.html.matchAll(/href="#(meta[^"]+)">([^<]+)/g);
    expect([...links].map(([, id, text]) => [id, text])).toEqual([
      [
        'meta.stichtag~day',
        'Stand der Angaben – Geben Sie Tag, Monat und ein Jahr mit vier Ziffern an, zum Beispiel 31 12 2026. Das Datum muss es geben.',
      ],
      ['meta.rolle', 'Aus welcher Funktion antworten Sie? – Wählen Sie eine Antwort aus.'],
      [
        'meta.kontakt',
        'Funktionspostfach für Rückfragen – Geben Sie eine E-Mail-Adresse an, zum Beispiel poststelle@example.org.',
      ],
    ]);
    expect(refused.html).toContain(
      'aria-describedby="meta.kontakt~hint meta.kontakt~note meta.kontakt~error"',
    );
    expect(await drafts(key)).toEqual([]);
  });

  it('without the text beside an option leads to that text and marks it', async () => {
    const { visitor, path } = await newVisit();
    const typed = { ...completeSection('meta'), 'meta.rolle': ['andere'] };
    const { html } = await save(visitor, path('meta'), typed);
    const [, anchor = ''] = /href="#([^"]+)">Aus welcher Funktion/.exec(html) ?? [];
    const [text = ''] = html.match(new RegExp(`<input [^>]*id="${anchor}"[^>]*>`)) ?? [];
    expect(text).toContain('type="text"');
    expect(text).toContain('aria-invalid="true"');
    expect(text).toContain('aria-describedby="meta.rolle~error"');
  });

  it('every error link and every description of a page leads to something on it', async () => {
    const { visitor, path } = await newVisit();
    for (const section of ['meta', 'vps', 'dms', 'anb', 'pay', 'org']) {
      const { html, status } = await save(visitor, path(section), {});
      expect(status).toBe(422);
      const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const wanted = [
        ...[...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id),
        ...[...html.matchAll(/(?:aria-\w+by|for)="([^"]+)"/g)].flatMap(([, list]) =>
          list?.split(' '),
        ),
      ];
      expect(wanted.length).toBeGreaterThan(3);
      expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  it('names every radio of a matrix by its row and its column', async () => {
    const { visitor, path } = await newVisit();
    const { html } = await visitor.get(path('vps'));
    expect(html).toContain(
      'aria-labelledby="vps.kanaele~bebpo~row vps.kanaele~bebpo~geplant~label"',
    );
  });

  it('drops answers to questions that its other answers hide', async () => {
    const { visitor, path, key } = await newVisit();
    const typed = { ...completeSection('dms'), 'dms.produkt': ['vis'], 'dms.abdeckung': ['abc'] };
    expect((await save(visitor, path('dms'), typed)).status).toBe(303);
    const [draft] = await drafts(key);
    expect(Object.keys(draft?.answers ?? {})).toEqual(['dms.status']);
  });

  it('that somebody else saved in the meantime loses neither version', async () => {
    const { visitor, path, key } = await newVisit();
    const colleague = await signedIn(key);
    const mine = { ...completeSection('org'), 'org.bemerkung': ['Mein Text'] };
    const theirs = { ...completeSection('org'), 'org.bemerkung': ['Anderer Text'] };
    const form = hiddenFields(await visitor.get(path('org')));
    await save(colleague, path('org'), theirs);
    const stale = await visitor.post(path('org'), { ...mine, ...form });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('Anderer Text');
    expect(stale.html.match(/Mein Text/g)).toHaveLength(2);
    expect(await remark(key)).toBe('Anderer Text');

    const overwritten = await visitor.post(path('org'), { ...mine, ...hiddenFields(stale) });
    expect(overwritten.status).toBe(303);
    expect(await remark(key)).toBe('Mein Text');
  });

  it('that is posted twice by a double click is saved once, and nobody is bothered', async () => {
    const { visitor, path, key } = await newVisit();
    const typed = { ...completeSection('org'), 'revision~org': ['0'] };
    const [one, two] = await Promise.all([
      visitor.post(path('org'), typed),
      visitor.post(path('org'), typed),
    ]);
    expect([one.status, two.status]).toEqual([303, 303]);
    expect(one.location).toBe(two.location);
    expect((await drafts(key)).map(({ revision }) => revision)).toEqual([1]);
  });

  it('that a hundred people save at once is saved by one, and shows all others both versions', async () => {
    const { visitor, path, key } = await newVisit();
    const said = (number: number) => `Text ${number}.`;
    const posts = Array.from({ length: 100 }, (_, number) =>
      visitor.post(path('org'), {
        ...completeSection('org'),
        'org.bemerkung': [said(number)],
        'revision~org': ['0'],
      }),
    );
    const pages = await Promise.all(posts);
    const kept = pages.findIndex(({ status }) => status === 303);
    expect(await remark(key)).toBe(said(kept));
    expect((await drafts(key)).map(({ revision }) => revision)).toEqual([1]);
    for (const [number, { status, html }] of pages.entries()) {
      if (number === kept) continue;
      expect(status).toBe(409);
      expect(html).toContain(`>${said(kept)}</dd>`);
      expect(html).toContain(`>${said(number)}</dd>`);
      expect(html).toContain(`>${said(number)}</textarea>`);
    }
  }, 30_000);

  it('that a hundred people save at once in the same words is saved once, and bothers nobody', async () => {
    const { visitor, path, key } = await newVisit();
    const typed = { ...completeSection('org'), 'revision~org': ['0'] };
    const posts = Array.from({ length: 100 }, () => visitor.post(path('org'), typed));
    expect((await Promise.all(posts)).map(({ status }) => status)).toEqual(Array(100).fill(303));
    expect((await drafts(key)).map(({ revision }) => revision)).toEqual([1]);
  }, 30_000);

  it('that comes too late is not stored, and what was typed is still there', async () => {
    const { visitor, path, key } = await newVisit();
    harness.setClock('2027-02-14T23:00:00Z');
    const typed = { ...completeSection('org'), 'org.bemerkung': ['Zu spät'] };
    const late = await visitor.post(path('org'), { ...typed, 'revision~org': ['0'] });
    expect(late.status).toBe(410);
    expect(late.html).toContain('Zu spät');
    expect(late.html).toContain('Es werden keine Angaben mehr angenommen');
    expect(late.html).not.toContain('<button');
    expect(await drafts(key)).toEqual([]);
  });

  it('is taken in the last second of grace', async () => {
    const { visitor, path } = await newVisit();
    harness.setClock('2027-02-14T22:59:59Z');
    expect((await save(visitor, path('org'), completeSection('org'))).status).toBe(303);
  });

  it('that does not exist is not found', async () => {
    const { visitor, path } = await newVisit();
    expect((await visitor.get(path('nothing'))).status).toBe(404);
    expect((await visitor.post(path('nothing'))).status).toBe(404);
  });

  it.each(['-1', '1.5', 'x', '1e3', ''])('with a revision of "%s" is refused', async (revision) => {
    const { visitor, path, key } = await newVisit();
    const typed = { ...completeSection('org'), 'revision~org': [revision] };
    expect((await visitor.post(path('org'), typed)).status).toBe(400);
    expect(await drafts(key)).toEqual([]);
  });

  it('is not saved from another site', async () => {
    const { visitor, path, key } = await newVisit();
    const typed = { ...completeSection('org'), 'revision~org': ['0'] };
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await visitor.post(path('org'), typed, headers)).status).toBe(403);
    expect(await drafts(key)).toEqual([]);
  });

  it('can be saved unfinished, to go on later', async () => {
    const { visitor, path, key } = await newVisit();
    const typed = { 'meta.rolle': ['it'], 'meta.dienstleister': ['andere'], way: ['later'] };
    const saved = await save(visitor, path('meta'), typed);
    expect([saved.status, saved.location]).toEqual([303, `${path()}?saved`]);
    const start = await visitor.get(saved.location ?? '');
    expect(start.html).toContain('Mit demselben Link machen Sie bis 31.01.2027, 23:59 Uhr weiter.');
    expect((await drafts(key))[0]?.answers).toMatchObject({ 'meta.rolle': { option: 'it' } });
    expect((await visitor.get(path())).html).toContain('Angaben fehlen');
    expect((await visitor.get(path('check'))).html).toContain('Geben Sie eine E-Mail-Adresse an');
  });

  it('is not saved for later with something in it that is no answer, and keeps it', async () => {
    const { visitor, path, key } = await newVisit();
    const typed = { 'meta.stichtag~month': ['13'], way: ['later'] };
    const refused = await save(visitor, path('meta'), typed);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="13"');
    expect(refused.html).not.toContain('Wählen Sie eine Antwort aus.');
    expect(await drafts(key)).toEqual([]);
  });

  it('is saved in passing as far as it goes, and tells the new revision', async () => {
    const { visitor, path, key } = await newVisit();
    await save(visitor, path('meta'), completeSection('meta'));
    const typed = {
      ...completeSection('meta'),
      'meta.rolle': ['it'],
      'meta.stichtag~month': ['13'],
      'meta.kontakt': [],
      way: ['passing'],
    };
    const passing = await save(visitor, path('meta'), typed);
    expect([passing.status, JSON.parse(passing.html)]).toEqual([200, { revision: 2 }]);
    const [draft] = await drafts(key);
    expect(draft?.answers).toMatchObject({
      'meta.rolle': { option: 'it' },
      'meta.stichtag': { date: '2026-12-31' },
    });
    expect(draft?.answers).not.toHaveProperty('meta.kontakt');
    const again = await save(visitor, path('meta'), typed);
    expect(JSON.parse(again.html)).toEqual({ revision: 2 });
    expect((await drafts(key))[0]?.revision).toBe(2);
  });

  it('overwrites nobody in passing', async () => {
    const { visitor, path, key } = await newVisit();
    await save(visitor, path('org'), { ...completeSection('org'), 'org.bemerkung': ['Meins'] });
    const late = { ...completeSection('org'), 'revision~org': ['0'], way: ['passing'] };
    expect((await visitor.post(path('org'), late)).status).toBe(409);
    expect(await remark(key)).toBe('Meins');
  });

  it('changes the language with all that was typed, and saves nothing', async () => {
    const { visitor, path, key } = await newVisit();
    const typed = { 'org.bemerkung': ['Läuft'], 'org.koordination': ['ja'] };
    const english = await save(visitor, `${path('org')}?lang=en`, typed, path('org'));
    expect(english.status).toBe(200);
    expect(english.html).toContain('<html lang="en"');
    expect(english.html).toContain('Läuft</textarea>');
    expect(english.html).toMatch(/name="org.koordination" value="ja" checked/);
    expect(english.html).toContain('form="section" formaction="?lang=de"');
    expect(await drafts(key)).toEqual([]);
    const saved = await visitor.post(path('org'), {
      ...completeSection('org'),
      ...hiddenFields(english),
    });
    expect(saved.status).toBe(303);
  });

  it('is answered at once to a stranger, whatever names the fields have', async () => {
    const { path } = await newVisit();
    const endless = { [`a${'.'.repeat(200)}!`]: ['x'], 'org.bemerkung': ['Mein Text'] };
    const { status, html } = await new Visitor(harness.app).post(path('org'), endless);
    expect(status).toBe(403);
    expect(html).toContain('Mein Text');
    expect(html).not.toContain('..');
  });

  it('stores no control characters', async () => {
    const { visitor, path, key } = await newVisit();
    const bell = String.fromCharCode(7, 0, 27);
    await save(visitor, path('org'), {
      ...completeSection('org'),
      'org.bemerkung': [`Eins${bell}\r\nZwei\tDrei`],
    });
    expect(await remark(key)).toBe('Eins\nZwei\tDrei');
  });

  it('speaks English, too', async () => {
    const { visitor, path } = await newVisit();
    await visitor.get(`${path()}?lang=en`);
    const refused = await save(visitor, path('meta'), {});
    expect(refused.html).toContain('<title>Error: About this response');
    expect(refused.html).toContain('Enter an e-mail address');
  });
});

async function newVisit() {
  const key = { wave: (await harness.newWave()).id, ars: '160510000000' };
  const start = `/respond/${key.wave}/${key.ars}`;
  const path = (page?: string) => (page ? `${start}/${page}` : start);
  return { key, path, visitor: await signedIn(key) };
}

async function signedIn(key: CaseKey): Promise<Visitor> {
  const visitor = new Visitor(harness.app);
  await visitor.post(`/r/${await harness.codeFor(key)}`);
  return visitor;
}

/** Opens a section's form, and posts it with what it holds hidden. */
async function save(visitor: Visitor, path: string, typed: Record<string, string[]>, form = path) {
  return visitor.post(path, { ...typed, ...hiddenFields(await visitor.get(form)) });
}

const drafts = (key: CaseKey) => listDraft(harness.dependencies.core, key);
const statusOf = async (key: CaseKey) => (await getCase(harness.dependencies.core, key)).status;

async function remark(key: CaseKey) {
  const answer = (await drafts(key))[0]?.answers['org.bemerkung'];
  return answer?.kind === 'text' ? answer.text : undefined;
}

/** Ends a case as a coordinator does. */
async function endWith(key: CaseKey, status: CaseStatus): Promise<void> {
  const { client, name } = harness.dependencies.core;
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: keys.caseHead(key),
      UpdateExpression: 'SET #status = :status ADD version :one',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':status': status, ':one': 1 },
    }),
  );
}
