import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPointer } from '../../../analytics/lake/read-pointer.ts';
import {
  type SharedDocumentKind,
  shareDocument,
} from '../../../functions/domain/mail/shared-document.ts';
import type { ReportDependencies } from '../../../functions/report/dependencies.ts';
import {
  noteDocumentsWork,
  readDocumentsWork,
} from '../../../functions/store/documents/documents-work.ts';
import { exampleOwner } from '../../../infra/local/example-owner.ts';
import type { Edition } from '../../../schemas/results.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { forgetWaits } from '../../support/documents/forget-waits.ts';
import { smallKinds } from '../../support/documents/small-kinds.ts';
import { publishedWave, runningWave } from '../../support/documents/waves-with-figures.ts';
import { makeDueDocuments } from '../../support/functions/report.ts';
import { createResultsApp } from '../../support/functions/results.ts';
import { testLinkKeyring } from '../../support/test-keyring.ts';
import { Visitor } from '../../support/visitor.ts';

/** More than an answer of Lambda holds. */
const large = 5 * 2 ** 20;

let harness: ConsoleHarness;
let report: ReportDependencies;
let published: Wave;
let release: string;
let made: ReturnType<typeof smallKinds>['made'];

beforeAll(async () => {
  harness = await startConsoleHarness();
  const small = smallKinds();
  made = small.made;
  const { core, lake, clock, url } = harness.dependencies;
  const kinds = [
    ...small.kinds,
    {
      id: 'film',
      title: { de: 'Film', en: 'Film' },
      write: () => [
        {
          path: 'film/film.zip',
          mediaType: 'application/zip',
          title: { de: 'Film', en: 'Film' },
          body: new Uint8Array(large).fill(7),
        },
      ],
    },
  ];
  report = { core, lake, clock, url, owner: exampleOwner, kinds };
  published = await publishedWave(harness);
  await make(published);
  release = (await readPointer(lake, published.id))?.pointer.snapshot ?? '';
});
afterAll(() => harness?.close());

async function make(wave: Wave): Promise<void> {
  for (const edition of ['public', 'internal'] as const) {
    await makeDueDocuments(report, wave, edition);
  }
}

const visitor = () =>
  new Visitor(
    createResultsApp({ ...harness.dependencies, readLinkKeyring: async () => testLinkKeyring }),
  );
const publicPath = (rest = '') => `/results/${published.id}/documents${rest}`;
const consolePath = (wave = published, rest = '') =>
  `/coordinate/waves/${wave.id}/documents${rest}`;

test('the public page lists every public document with kind and size, and each link leads to it', async () => {
  const { html, status } = await visitor().get(publicPath());
  expect(status).toBe(200);
  const links = [...html.matchAll(/href="([^"]*\/documents\/[^"]*)"/g)].map(([, link]) => link);
  expect(links).toHaveLength(7);
  expect(html).toContain('Notiz – TXT, 1\u00a0kB');
  for (const link of links) {
    expect([200, 303]).toContain((await visitor().get(link ?? '')).status);
  }
});

test('the page of a district leads to its brief, of the edition that it shows, where there is one', async () => {
  const page = async (ags5: string) =>
    (await visitor().get(`/results/${published.id}/districts/${ags5}`)).html;
  expect(await page('16051')).toContain(`href="${publicPath('/kreise/16051.pdf')}?lang=de"`);
  const other = await page('16061');
  expect(other).toContain('<h1');
  expect(other).not.toContain('/kreise/');
  const inConsole = async (person: (typeof staff)[keyof typeof staff]) => {
    const path = `/coordinate/waves/${published.id}/results/districts/16051`;
    return (await (await harness.as(person)).get(path)).html;
  };
  expect(await inConsole(staff.coordinator)).toContain(
    `href="${consolePath(published, '/kreise/16051.pdf')}?lang=de"`,
  );
  expect(await inConsole(staff.analyst)).not.toContain('/kreise/');
});

test('results lead to the documents of their edition, and these to what they are made with', async () => {
  const coordinator = await harness.as(staff.coordinator);
  const results = await coordinator.get(`/coordinate/waves/${published.id}/results`);
  expect(results.html).toContain(`<a class="kern-link" href="${consolePath()}">Bericht, Folien`);
  const settings = ['/coordinate/recipients', '/coordinate/slide-template'];
  const { html } = await coordinator.get(consolePath());
  for (const path of [...settings, '/coordinate/registry/map']) {
    expect(html).toContain(`href="${path}"`);
    expect((await coordinator.get(path)).status).toBe(200);
  }
  const ofAnalyst = await (await harness.as(staff.analyst)).get(consolePath());
  expect(ofAnalyst.html).not.toContain('Einstellungen der Dokumente');
  const wave = await coordinator.get(`/coordinate/waves/${published.id}`);
  expect(wave.html).toContain(`href="/results/${published.id}"`);
});

test('a document is saved under a name that tells the wave', async () => {
  const { headers, html } = await visitor().get(publicPath('/kreise/16051.pdf'));
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="pegel-${published.id}-kreise-16051.pdf"`,
  );
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(html).toContain('public');
});

test('whoever has a document is told that it is still the same, and gets nothing else', async () => {
  const first = await visitor().get(publicPath('/notiz.txt'));
  const etag = first.headers.get('etag') ?? '';
  for (const asked of [`"x", W/${etag}`, '*']) {
    const again = { 'if-none-match': asked };
    const { status, html } = await visitor().get(publicPath('/notiz.txt'), 'GET', again);
    expect([asked, status, html]).toEqual([asked, 304, '']);
  }
  const other = { 'if-none-match': '"x"' };
  expect((await visitor().get(publicPath('/notiz.txt'), 'GET', other)).status).toBe(200);
});

test('what is too large for an answer comes from the bucket, by an address that expires', async () => {
  const { status, location } = await visitor().get(publicPath('/film/film.zip'));
  expect(status).toBe(303);
  const address = new URL(location ?? '');
  expect(Number(address.searchParams.get('X-Amz-Expires'))).toBeLessThanOrEqual(300);
  const file = await fetch(address);
  expect(file.headers.get('content-disposition')).toContain(`pegel-${published.id}-film-film.zip`);
  expect((await file.arrayBuffer()).byteLength).toBe(large);
});

test('what an address leads to is decided by no cookie', async () => {
  const english = visitor();
  await english.get(publicPath('?lang=en'));
  expect((await english.get(publicPath('/notiz.txt'))).status).toBe(200);
  expect((await english.get(publicPath('/note.txt?lang=en'))).status).toBe(200);
  expect((await english.get(publicPath('/note.txt'))).status).toBe(404);
});

test('nothing is made for a request, however many there are', async () => {
  const before = { ...made };
  for (let i = 0; i < 3; i += 1) await visitor().get(publicPath('/notiz.txt'));
  expect(made).toEqual(before);
});

test('what is not among the documents is not found, wherever it lies in the bucket', async () => {
  for (const path of [
    'gibt-es-nicht.pdf',
    'index.json',
    '..%2Finternal-de.json',
    'note.txt',
    '..%2F..%2F..%2F..%2Fresults%2Fwave=w1%2Fpointer.json',
  ]) {
    expect((await visitor().get(publicPath(`/${path}`))).status).toBe(404);
  }
});

test('the public finds nothing of a wave that runs, and nothing internal', async () => {
  const wave = await runningWave(harness);
  expect((await visitor().get(`/results/${wave.id}/documents`)).status).toBe(404);
  const { html } = await visitor().get(publicPath('/notiz.txt'));
  expect(html).not.toContain('internal');
});

test('until the documents are made, the page says so', async () => {
  const wave = await publishedWave(harness);
  const { html } = await visitor().get(`/results/${wave.id}/documents`);
  expect(html).toContain('werden gerade erstellt');
  expect((await visitor().get(`/results/${wave.id}/documents/notiz.txt`)).status).toBe(404);
});

test('coordinators see both editions, and internal files say so by their names', async () => {
  const coordinator = await harness.as(staff.coordinator);
  const { html } = await coordinator.get(consolePath());
  expect(html).toContain('Öffentliche Ausgabe');
  expect(html).toContain('Interne Ausgabe');
  expect(html).toContain(`href="${publicPath('/notiz.txt')}?lang=de"`);
  expect(html).toContain(`href="${consolePath(published, '/notiz.txt')}?lang=de"`);
  const { headers, html: file } = await coordinator.get(consolePath(published, '/notiz.txt'));
  expect(headers.get('content-disposition')).toContain(`pegel-${published.id}-intern-notiz.txt`);
  expect(headers.get('cache-control')).toBe('private, no-cache');
  expect(file).toContain('internal');
});

test('a district coordinator gets what is public and the brief of the own district', async () => {
  const person = await harness.as(staff.districtCoordinator);
  const { html } = await person.get(consolePath());
  expect(html).toContain(publicPath('/notiz.txt'));
  expect(html).toContain(consolePath(published, '/kreise/16051.pdf'));
  expect(html).not.toContain(consolePath(published, '/kreise/16052.pdf'));
  expect(html).not.toContain(consolePath(published, '/notiz.txt'));
  expect((await person.get(consolePath(published, '/kreise/16051.pdf'))).status).toBe(200);
  for (const path of ['/kreise/16052.pdf', '/notiz.txt', '/alles.zip', '/SHA256SUMS']) {
    expect((await person.get(consolePath(published, path))).status).toBe(404);
  }
});

test('who reads results only is told that the internal files are not theirs', async () => {
  const analyst = await harness.as(staff.analyst);
  const { html } = await analyst.get(consolePath());
  expect(html).toContain(publicPath('/notiz.txt'));
  expect(html).toContain('sind für die Koordinierung');
  expect((await analyst.get(consolePath(published, '/kreise/16051.pdf'))).status).toBe(403);
});

test('while a wave runs, a coordinator asks, sees that they are made, and then finds them', async () => {
  const wave = await runningWave(harness);
  const coordinator = await harness.as(staff.coordinator);
  const before = await coordinator.get(consolePath(wave));
  expect(before.html).toContain('Dateien erstellen');
  expect(before.headers.get('refresh')).toBeNull();
  const asked = await coordinator.post(consolePath(wave), { edition: ['internal'] });
  expect([asked.status, asked.location]).toEqual([303, consolePath(wave)]);
  const waiting = await coordinator.get(consolePath(wave));
  expect(waiting.html).toContain('gleich erstellt');
  expect(waiting.html).not.toContain('Dateien erstellen');
  expect(waiting.headers.get('refresh')).toContain(consolePath(wave));
  await make(wave);
  const after = await coordinator.get(consolePath(wave));
  expect(after.html).toContain(consolePath(wave, '/notiz.txt'));
  expect(after.headers.get('refresh')).toBeNull();
});

/** So many attempts at documents that fail, one after the other. */
async function fail(wave: Wave, edition: Edition, times: number): Promise<void> {
  const broken = {
    id: 'broken',
    title: { de: 'Kaputt', en: 'Broken' },
    write: (): never => {
      throw new Error('no font');
    },
  };
  for (let i = 0; i < times; i += 1) {
    await forgetWaits(report.core, { wave: wave.id, edition });
    await makeDueDocuments({ ...report, kinds: [broken] }, wave, edition).catch(() => undefined);
  }
}

test('a failure is shown with a way out, to those who may take it', async () => {
  const wave = await publishedWave(harness);
  const coordinator = await harness.as(staff.coordinator);
  await fail(wave, 'internal', 2);
  const early = (await coordinator.get(consolePath(wave))).html;
  expect(early).toContain('beginnt von selbst innerhalb von 5 Minuten');
  expect(early).not.toContain('konnten nicht erstellt werden');
  await fail(wave, 'internal', 1);
  const { html } = await coordinator.get(consolePath(wave));
  expect(html).toContain('konnten nicht erstellt werden');
  expect(html).toContain('beginnt von selbst innerhalb von 30 Minuten');
  expect(html).toContain('Noch einmal versuchen');
  const district = await harness.as(staff.districtCoordinator);
  const seen = await district.get(consolePath(wave));
  expect(seen.html).toContain('konnten nicht erstellt werden');
  expect(seen.html).not.toContain('Noch einmal versuchen');
  expect((await district.post(consolePath(wave), { edition: ['internal'] })).status).toBe(403);
  await coordinator.post(consolePath(wave), { edition: ['internal'] });
  await make(wave);
  expect((await coordinator.get(consolePath(wave))).html).not.toContain('konnten nicht');
});

test('the first page of the console says what cannot be made until it works, to those who may act', async () => {
  const wave = await publishedWave(harness);
  const coordinator = await harness.as(staff.coordinator);
  const home = async (person = coordinator) => (await person.get('/coordinate')).html;
  const hint = 'Die Dokumente können zurzeit nicht erstellt werden';
  await fail(wave, 'internal', 2);
  expect(await home()).not.toContain(hint);
  await fail(wave, 'internal', 1);
  expect(await home()).toContain(hint);
  expect(await home()).toContain(`href="${consolePath(wave)}"`);
  expect(await home(await harness.as(staff.analyst))).not.toContain(hint);
  await coordinator.post(consolePath(wave), { edition: ['internal'] });
  expect(await home()).toContain(hint);
  await make(wave);
  expect(await home()).not.toContain(hint);
});

test('the public is not told for ever that documents come soon', async () => {
  const wave = await publishedWave(harness);
  const page = async () => (await visitor().get(`/results/${wave.id}/documents`)).html;
  await fail(wave, 'public', 2);
  expect(await page()).toContain('werden gerade erstellt');
  await fail(wave, 'public', 1);
  expect(await page()).toContain('können zurzeit nicht erstellt werden');
  expect(await page()).not.toContain('werden gerade erstellt');
  await forgetWaits(report.core, { wave: wave.id, edition: 'public' });
  await make(wave);
  expect(await page()).toContain('notiz.txt');
});

test('what was removed with its snapshot is said to be gone', async () => {
  const { core } = harness.dependencies;
  const wave = await publishedWave(harness);
  await make(wave);
  const of = { wave: wave.id, edition: 'internal' } as const;
  const work = await readDocumentsWork(core, of);
  const gone = { target: 'gone', snapshot: 'gone', at: '2026-12-10T09:00:00Z' };
  await noteDocumentsWork(core, of, work, { ...work, made: gone });
  const coordinator = await harness.as(staff.coordinator);
  expect((await coordinator.get(consolePath(wave))).html).toContain('entfernt worden');
  expect((await coordinator.get(consolePath(wave, '/notiz.txt'))).status).toBe(404);
});

test('a form that names no edition is refused', async () => {
  const coordinator = await harness.as(staff.coordinator);
  expect((await coordinator.post(consolePath(), { edition: ['all'] })).status).toBe(409);
  expect((await coordinator.post(consolePath(), {})).status).toBe(409);
});

/** A link as mail has it. */
const linkTo = (
  document: SharedDocumentKind,
  at = Temporal.Now.instant(),
  language: Language = 'de',
  linkKeyring = testLinkKeyring,
) => {
  const of = { wave: published.id, snapshot: release, document, language } as const;
  return `/results/shared/${shareDocument(of, linkKeyring, at)}`;
};

test('a link from a mail leads to the document of its release, in its language', async () => {
  const english = visitor();
  await english.get(`/results/${published.id}?lang=en`);
  const { status, headers } = await english.get(linkTo('bundle'));
  expect(status).toBe(303);
  expect(headers.get('location')).toContain('alles.zip');
});

test('a link to a document that there is not, or that somebody made up, leads nowhere', async () => {
  expect((await visitor().get(linkTo('slides'))).status).toBe(404);
  expect((await visitor().get('/results/shared/abc.def')).status).toBe(404);
  const { keyring } = harness.dependencies;
  const madeUp = linkTo('bundle', Temporal.Now.instant(), 'de', keyring);
  expect((await visitor().get(madeUp)).status).toBe(404);
});

test('a link that has had its time leads on to what is public now', async () => {
  const old = Temporal.Now.instant().subtract({ hours: 24 * 30 + 1 });
  const { status, html } = await visitor().get(linkTo('bundle', old));
  expect(status).toBe(410);
  expect(html).toContain(`href="${publicPath()}"`);
});

test('a link that has had its time speaks the language of its mail, until another is chosen', async () => {
  const old = Temporal.Now.instant().subtract({ hours: 24 * 30 + 1 });
  const path = linkTo('bundle', old, 'en');
  const german = visitor();
  await german.get(`/results/${published.id}?lang=de`);
  const { html } = await german.get(path);
  expect(html).toContain('<html lang="en"');
  expect(html).toContain('?lang=de"');
  expect((await german.get(`${path}?lang=de`)).html).toContain('<html lang="de"');
});
