import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { readResults } from '../../../analytics/lake/read-results.ts';
import { addQuestionnaire } from '../../../functions/store/questionnaires/questionnaires.ts';
import { addRegistry, findWave, getWave } from '../../../functions/store/waves/definitions.ts';
import { markDirty, readDirty } from '../../../functions/store/waves/dirty.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { beginStep, takeStep } from '../../../functions/store/waves/wave-steps.ts';
import { chartMarksPath } from '../../../functions/web/assets.ts';
import { type Wave, waveSchema } from '../../../schemas/wave.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { fixedWaves } from '../../support/fixed-snapshots.ts';
import { createResultsApp } from '../../support/functions/results.ts';
import { takeSnapshot } from '../../support/functions/snapshot.ts';
import { submitFirst } from '../../support/late-answer.ts';
import { startObjectStores } from '../../support/local-objects.ts';
import { noDownloads } from '../../support/no-downloads.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { Respondent } from '../../support/respondent.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';
import { storedSnapshots, storedVersions } from '../../support/stored-snapshots.ts';
import { technikStatus, thueringen } from '../../support/technik-status.ts';
import { testLinkKeyring } from '../../support/test-keyring.ts';
import { Visitor } from '../../support/visitor.ts';

let harness: RespondHarness;
let stores: Awaited<ReturnType<typeof startObjectStores>>;
let lake: ObjectStore;
let wave: Wave;

beforeAll(async () => {
  harness = await startRespondHarness();
  // After it: the credentials of the environment are those of the bucket from now on.
  stores = await startObjectStores();
  lake = stores.create();
  await addRegistry(harness.dependencies.core, thueringen);
  wave = await harness.newWave();
});

afterAll(async () => {
  await harness?.close();
  await stores?.close();
});

/** Every file of the results of a first wave. */
const publicFiles = [
  ...['dms', 'vps', 'anbindung', 'epayment'].flatMap((topic) => [
    ...['status', 'districts', 'map', 'kinds', 'sizes'].map((chart) => `${chart}-${topic}.svg`),
    ...['status', 'districts', 'groups', 'weighted'].map((table) => `${table}-${topic}.csv`),
  ]),
  ...['preference.svg', 'preference.csv', 'response.csv', 'response-groups.csv'],
  ...['response-progress.svg', 'response-progress.csv'],
  ...['readiness-levels.svg', 'readiness-levels.csv', 'readiness-parts.csv', 'item-response.csv'],
  ...['products', 'providers', 'epayment', 'obstacles'].map((theme) => `market-${theme}.csv`),
  ...['vps.produkt', 'dms.produkt', 'pay.hkr'].map((id) => `theme-products-${id}.csv`),
  ...['meta.dienstleister', 'dms.betrieb', 'org.support'].map((id) => `theme-providers-${id}.csv`),
  ...['loesung', 'zahlarten', 'hkr_anbindung'].map((id) => `theme-epayment-pay.${id}.csv`),
  ...['anb.hindernisse', 'org.bedarf'].map((id) => `theme-obstacles-${id}.csv`),
];

const visit = () => {
  const { core, owner } = harness.dependencies;
  const signDownload = noDownloads;
  return new Visitor(
    createResultsApp({
      core,
      lake,
      owner,
      readLinkKeyring: async () => testLinkKeyring,
      signDownload,
    }),
  );
};
/** Closes the wave without the console, and lets the next snapshot publish it. */
const publish = async () => {
  const { core, clock } = harness.dependencies;
  const at = clock.now().toString();
  const actor = { at, actor: 'staff', person: 'c-1' } as const;
  await takeStep(core, await getWave(core, wave.id), 'close', clock.now(), actor);
  const closed = await getWave(core, wave.id);
  const underWay = { step: 'publish', attempt: ulid(), since: at, by: 'c-1' } as const;
  await beginStep(core, closed, underWay, clock.now());
  await snapshot();
};
const snapshot = () => {
  const { core, clock } = harness.dependencies;
  return takeSnapshot(core, lake, wave.id, clock.now());
};

describe('results', () => {
  it('are snapshotted when the wave is new, and then only when something has changed', async () => {
    const { core } = harness.dependencies;
    const first = await snapshot();
    expect(first?.snapshot).toMatch(/^[0-9a-f]{24}$/);
    expect(await snapshot()).toBeUndefined();
    const counter = await markDirty(core, wave.id);
    expect(await snapshot()).toEqual({ ...first, isWritten: false });
    expect(await readDirty(core, wave.id)).toEqual({ counter, dirty: false });
    expect(await snapshot()).toBeUndefined();
  });

  it('of a running wave are not public', async () => {
    const visitor = visit();
    expect((await visitor.get('/results')).html).toContain('noch keine Erhebung veröffentlicht');
    for (const page of ['', '/dms', '/status-dms.svg', '/response.csv']) {
      expect((await visitor.get(`/results/${wave.id}${page}`)).status).toBe(404);
    }
  });

  it('are public once the wave is published, with all submissions', async () => {
    const respondent = new Respondent(harness.app);
    const key = { wave: wave.id, ars: '160510000000' };
    await respondent.redeem(`/r/${await harness.codeFor(key)}`);
    await respondent.fillIn(technikStatus, completeAnswers);
    await respondent.submit();
    await publish();
    const { html } = await visit().get(`/results/${wave.id}`);
    expect(html).toContain(`href="/results/${wave.id}/documents"`);
    expect(html).toContain('1 von 2');
  });

  it('lead nowhere that is not there', async () => {
    const visitor = visit();
    const seen = new Set<string>();
    const open = [`/results/${wave.id}`];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const { status, html } = await visitor.get(path);
      expect([path, status]).toEqual([path, 200]);
      for (const [, href = ''] of html.matchAll(/href="(\/results[^"#]*)[#"]/g)) open.push(href);
    }
    const ofAll = [...seen].filter((path) => !path.includes('/districts/'));
    const files = ofAll.flatMap((path) => /([^/?]+\.(?:csv|svg))(?=\?|$)/.exec(path)?.[1] ?? []);
    expect([...new Set(files)].sort()).toEqual(publicFiles.toSorted());
  });

  it('say how each of the figures that are about no topic is counted', async () => {
    const { html } = await visit().get(`/results/${wave.id}/indicators`);
    expect(html.split('Die übrigen Teile und die Summe der Punkte')).toHaveLength(2);
    const methods = html.slice(html.indexOf('So wird gezählt'));
    expect(html).toMatch(/E-Payment<\/h2><p[^>]*>Nach Lösungen, Zahlungsarten/);
    for (const title of [
      'Nachnutzungsbereitschaft nach Stufe',
      'Antworten je Frage',
      'Antworten',
      'Markt',
    ]) {
      expect(methods).toContain(`<strong>${title}.</strong>`);
    }
  });

  it('are the same in the chart, the table and the file', async () => {
    const page = await visit().get(`/results/${wave.id}/vps`);
    expect(page.html).toContain('Geplant mit Termin: 1 (100');
    const csv = await visit().get(`/results/${wave.id}/districts-vps.csv`);
    expect(csv.html).toContain('16051;Erfurt;1;1;0;0;1;0;0;');
    expect(csv.headers.get('content-disposition')).toContain('districts-vps.csv');
  });

  it('stay as they are published until a late answer is revised, once, by one of two', async () => {
    const { core, clock } = harness.dependencies;
    const key = { wave: wave.id, ars: '160520000000' };
    expect(await submitFirst({ core, clock }, key, completeAnswers, 'SELF')).toBe(false);
    expect(await submitFirst({ core, clock }, key)).toBe(true);
    await snapshot();
    expect((await visit().get(`/results/${wave.id}`)).html).toContain('1 von 2');
    const latest = await readResults(lake, wave.id, 'internal');
    expect(latest?.results.responseRate.find(({ by }) => by === 'state')?.complete).toBe(2);

    const published = await getWave(core, wave.id);
    const since = clock.now().round('second').toString();
    const outcomes = await Promise.all(
      ['c-1', 'c-2'].map((by) =>
        beginStep(core, published, { step: 'publish', attempt: ulid(), since, by }, clock.now()),
      ),
    );
    expect(outcomes.sort()).toEqual(['done', 'stale']);
    await snapshot();
    expect((await getWave(core, wave.id)).status).toBe('REVISED');
    const { html } = await visit().get(`/results/${wave.id}`);
    expect(html).toContain('2 von 2');
    expect(html).toContain('Berichtigte Ergebnisse');
    const sent = vi.spyOn(core.client, 'send');
    await visit().get(`/results/${wave.id}`);
    const queries = sent.mock.calls.filter(
      ([command]) => 'KeyConditionExpression' in command.input,
    );
    sent.mockRestore();
    expect(queries).toHaveLength(1);
    const indicators = await visit().get(`/results/${wave.id}/indicators`);
    expect(indicators.html).toContain('Berichtigte Ergebnisse');
  });

  it('have a page for each district, which says what the figures say of it', async () => {
    const path = `/results/${wave.id}/districts`;
    const list = await visit().get(path);
    expect(list.html).toMatch(/href="[^"]*\/districts\/16051">Erfurt<\/a>/);
    const { html } = await visit().get(`${path}/16051`);
    expect(html).toContain('1 von 1 Verwaltung hat gemeldet (100,0\u00a0%)');
    expect(html).toContain('Virtuelle Poststelle: Geplant mit Termin.');
    expect(html).not.toContain('Punkte im Mittel');
    for (const unknown of ['16999', '1605', 'constructor', '16051.svg']) {
      expect((await visit().get(`${path}/${unknown}`)).status).toBe(404);
    }
  });

  it('have files of each district: its chart, for other portals, too, and its tables', async () => {
    const path = `/results/${wave.id}/districts/16051`;
    const { html } = await visit().get(path);
    const files = [...html.matchAll(/href="([^"]+\.(?:svg|csv)[^"]*)"/g)].map(
      ([, file]) => file ?? '',
    );
    expect(files).toContain(`${path}/district-16051.svg?lang=de`);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect([file, (await visit().get(file)).status]).toEqual([file, 200]);
    const chart = await visit().get(`${path}/district-16051.svg`);
    expect(chart.headers.get('access-control-allow-origin')).toBe('*');
    expect(chart.html).toMatch(/^<svg /);
    expect(html).toMatch(/data-label="[^"]+"/);
    expect(html).toContain(chartMarksPath);
    expect((await visit().get(`${path}/district-16052.svg`)).status).toBe(404);
  });

  it('tell how each figure is made, once, and what words mean', async () => {
    const { html } = await visit().get(`/results/${wave.id}/method`);
    for (const title of ['Rücklauf', 'Umsetzungsstand', 'Antworten', 'Markt']) {
      expect(html.split(`<h3 class="kern-heading-medium">${title}</h3>`)).toHaveLength(2);
    }
    expect(html).toContain('höchstens eine Erhebung alt');
    expect(html).toContain('Berichtskreis</dt>');
    expect(html).not.toContain('interne Ausgabe');
  });

  it('know the two ways of the switch, and no third', async () => {
    const page = (carried: string) => visit().get(`/results/${wave.id}?carried=${carried}`);
    expect((await page('without')).status).toBe(200);
    expect((await page('with')).status).toBe(200);
    expect((await page('only')).status).toBe(404);
  });

  it('are told by each breakdown of the closed list, in two languages, and by no others', async () => {
    const status = async (query: string) =>
      (await visit().get(`/results/${wave.id}/dms${query}`)).status;
    for (const query of ['?by=district', '?by=kind', '?by=sizeClass&lang=en&carried=without']) {
      expect([query, await status(query)]).toEqual([query, 200]);
    }
    for (const query of ['?by=state', '?by=', '?by=__proto__', '?lang=fr', '?lang=', '?carried=']) {
      expect([query, await status(query)]).toEqual([query, 404]);
    }
  });

  it('are listed in the archive, and compared with no wave that they do not know', async () => {
    const archive = await visit().get('/results/archive');
    expect(archive.html).toContain(`href="/results/${wave.id}"`);
    expect(archive.html).toContain(`href="/results/${wave.id}/documents"`);
    for (const other of [wave.id, 'nowhere', '__proto__']) {
      expect((await visit().get(`/results/${wave.id}/compare/${other}`)).status).toBe(404);
    }
  });

  it('have charts that other portals may show, the same for everybody, kept until they change', async () => {
    const path = `/results/${wave.id}/status-dms.svg`;
    const english = visit();
    await english.get(`/results/${wave.id}?lang=en`);
    const [chart, other] = [await visit().get(path), await english.get(path)];
    expect(other.html).toBe(chart.html);
    expect((await english.get(`${path}?lang=en`)).html).toContain('Reference date');
    const { core, owner } = harness.dependencies;
    const app = createResultsApp({
      core,
      lake,
      owner,
      readLinkKeyring: async () => testLinkKeyring,
      signDownload: noDownloads,
    });
    const answer = await app.request(`${path}?lang=en`, {
      headers: { origin: 'https://a.example' },
    });
    const { headers } = answer;
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    expect(headers.get('set-cookie')).toBeNull();
    const tag = headers.get('etag') ?? '';
    const again = (asked: string) =>
      app.request(`${path}?lang=en`, { headers: { 'if-none-match': asked } });
    for (const asked of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const short = await again(asked);
      expect([asked, short.status, await short.text()]).toEqual([asked, 304, '']);
      expect(short.headers.get('etag')).toBe(tag);
    }
    expect((await again('"x"')).status).toBe(200);
    expect((await app.request(path)).headers.get('etag')).not.toBe(tag);
    // Tables and pages are for our own site, as before.
    const table = await app.request(`/results/${wave.id}/response.csv`);
    expect(table.headers.get('access-control-allow-origin')).toBeNull();
    expect(table.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('are compared with no wave that has no results', async () => {
    const page = await visit().get(`/results/${wave.id}/compare/nowhere`);
    expect([page.status, page.html]).toEqual([404, expect.stringContaining('nicht gefunden')]);
  });

  it.each(['/results/nowhere', '/results/w1/nothing', '/results/w1/x.svg', '/results/w1/x.csv'])(
    'are not found at %s',
    async (path) => {
      const page = await visit().get(path);
      expect([page.status, page.html]).toEqual([404, expect.stringContaining('nicht gefunden')]);
    },
  );
});

it('no wave can have the name of a page of results', () => {
  const { core, owner } = harness.dependencies;
  const app = createResultsApp({
    core,
    lake,
    owner,
    readLinkKeyring: async () => testLinkKeyring,
    signDownload: noDownloads,
  });
  const words = app.routes.flatMap(
    ({ path }) => /^\/results\/([a-z-]+)(?:\/|$)/.exec(path)?.[1] ?? [],
  );
  expect(words).toContain('shared');
  for (const word of words) expect(waveSchema.shape.id.safeParse(word).success, word).toBe(false);
});

it.each(storedVersions)(
  'results that version %s of the lake has stored are still shown',
  async (version) => {
    const { core, owner } = harness.dependencies;
    const [, old] = fixedWaves;
    if (!old) throw new TypeError('there are two waves');
    await addQuestionnaire(core, smallQuestionnaire);
    // The wave is the same in all versions.
    if (!(await findWave(core, old.id))) {
      await addWave(core, { ...old, registry: thueringen.id }, []);
    }
    const stored = await storedSnapshots(version);
    const visitor = new Visitor(
      createResultsApp({
        core,
        lake: stored,
        owner,
        readLinkKeyring: async () => testLinkKeyring,
        signDownload: noDownloads,
      }),
    );
    for (const page of [
      '',
      '/single',
      '/indicators',
      '/districts',
      '/method',
      '/response.csv',
      '/districts-single.csv',
    ]) {
      const { status } = await visitor.get(`/results/${old.id}${page}`);
      expect([page, status]).toEqual([page, 200]);
    }
    expect((await visitor.get(`/results/${old.id}`)).html).toContain('9 von 12');
  },
);
