import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildUnits } from '../../../functions/domain/register/build-units.ts';
import { readRegister } from '../../../functions/domain/register/gv100ad.ts';
import { runners } from '../../../functions/jobs/runners.ts';
import { getJob } from '../../../functions/store/jobs.ts';
import {
  listVersions,
  readSettledRegister,
} from '../../../functions/store/register/registered-units.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { runJob } from '../../support/functions/jobs.ts';
import { importAsOperator } from '../../support/import-register.ts';
import { asText, smallCountry } from '../../support/register-file.ts';
import { contentOf } from '../../support/stores.ts';
import { hiddenFields, type Page, type Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let visitor: Visitor;
beforeAll(async () => {
  harness = await startConsoleHarness();
});
beforeEach(async () => {
  visitor = await harness.as(staff.coordinator);
});
afterAll(() => harness.close());

const bytes = (text: string) => new TextEncoder().encode(text);
const upload = (file: string | Uint8Array<ArrayBuffer>, name = 'GV100AD.txt', date = '') =>
  visitor.upload(
    '/coordinate/registry/import',
    'file',
    { name, bytes: typeof file === 'string' ? bytes(file) : file },
    { date },
  );

/** Uploads a file and looks at what it would change in some states. */
async function previewOf(file: string, states: string[]): Promise<{ path: string; page: Page }> {
  const { location } = await upload(file);
  const path = location ?? '';
  const query = states.map((state) => `states=${state}`).join('&');
  return { path, page: await visitor.get(`${path}?${query}`) };
}

/** The fields of the form that applies what a preview shows. */
const decided = (page: Page) => {
  const { chosen, ...fields } = hiddenFields(page);
  return fields;
};

async function apply(path: string, page: Page) {
  const posted = await visitor.post(path, decided(page));
  expect(posted.status).toBe(303);
  const id = posted.location?.split('/').at(-1) ?? '';
  const { core } = harness.dependencies;
  await runJob(runners, harness.dependencies, id);
  return getJob(core, id);
}

const importOf = async (file: string, states: string[]) => {
  const { path, page } = await previewOf(file, states);
  return apply(path, page);
};
const unitsOf = async (state: string) =>
  (await readSettledRegister(harness.dependencies.core, [state]))?.units.get(state) ?? [];

/** The association of the state has been dissolved: one town is in Müsterlein, the other by itself. */
const later = (date: string, state = '16') =>
  smallCountry(date)
    .filter((line) => !line.startsWith(`50${date}${state}061   5003`))
    .map((line) =>
      line.startsWith(`60${date}${state}0610`) && line.slice(18, 22) === '5003'
        ? `${line.slice(0, 18)}0012${line.slice(22)}`
        : line,
    )
    .map((line) =>
      line.startsWith(`40${date}${state}061`)
        ? line.replace(`Musterland ${state}  `, `Musterkreis ${state} `)
        : line,
    );

describe('the import of the register', () => {
  it('shows what changes by state, and applies the states that were chosen', async () => {
    const { path, page } = await previewOf(asText(smallCountry('20250630')), ['16']);
    expect(page.html).toContain('Vorschau: Gebietsstand 30.06.2025');
    expect(page.html).toContain('Neue Verwaltungen (4)');
    expect(await unitsOf('16')).toEqual([]);
    expect(await apply(path, page)).toMatchObject({ state: 'DONE' });
    expect(await unitsOf('16')).toHaveLength(4);
    const register = await readSettledRegister(harness.dependencies.core);
    expect(register?.head.states.map(({ key }) => key)).toEqual(['16']);
  });

  it('sorts the changes into renamed, merged and changed', async () => {
    await importOf(asText(smallCountry('20250930')), ['16']);
    const { path, page } = await previewOf(asText(later('20251231')), ['16']);
    expect(page.html).toContain('Zusammengelegte Verwaltungen (1)');
    expect(page.html).toContain('Verwaltungsgemeinschaft Am Musterbach');
    expect(page.html).toContain('Umbenannte Verwaltungen (1)');
    expect(page.html).toContain('Landkreis Musterland 16 → Musterkreis 16');
    expect(page.html).toContain('Sonst geänderte Verwaltungen (1)');
    expect(page.html).toContain('dazu: Musterdorf, Mustertal');
    expect(page.html).not.toContain('Gemeinden ohne Verbleib');
    expect(await apply(path, page)).toMatchObject({ state: 'DONE' });
    const versions = await listVersions(harness.dependencies.core, '160615003000');
    expect(versions.at(-1)?.endedOn).toBe('2025-12-31');
    const list = await visitor.get('/coordinate/registry');
    expect(list.html).toContain('Land 16: 31.12.2025');
  });

  it('takes a compressed file, and tells those who lack the right', async () => {
    const page = await upload(new Uint8Array(gzipSync(asText(smallCountry('20251231')))), 'x.gz');
    expect(page.status).toBe(303);
    visitor = await harness.as(staff.districtCoordinator);
    expect((await upload(asText(smallCountry()))).status).toBe(403);
  });

  it('does not apply what was looked at before somebody else changed the register', async () => {
    const { core } = harness.dependencies;
    const { path, page } = await previewOf(asText(smallCountry('20260131')), ['15']);
    const other = buildUnits(readRegister(asText(smallCountry('20260131'))));
    await importAsOperator(core, other);
    const refused = await visitor.post(path, decided(page));
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Inzwischen hat sich das Verzeichnis geändert');
    expect(refused.html).toContain('An den Verwaltungen ändert sich nichts');
  });

  it('does not apply it either if it is changed before the job begins', async () => {
    const { core } = harness.dependencies;
    const { path, page } = await previewOf(asText(later('20260201', '14')), ['14']);
    const posted = await visitor.post(path, decided(page));
    await importAsOperator(core, buildUnits(readRegister(asText(smallCountry('20260201')))));
    const before = await contentOf(core);
    const id = posted.location?.split('/').at(-1) ?? '';
    await runJob(runners, harness.dependencies, id);
    expect(await getJob(core, id)).toMatchObject({
      state: 'FAILED',
      failure: { error: 'StaleError' },
    });
    const after = await contentOf(core);
    for (const [key, item] of before) {
      if (!key.startsWith('JOBS')) expect(after.get(key)).toEqual(item);
    }
  });

  it('does not begin while another one is to be done', async () => {
    const { path, page } = await previewOf(asText(smallCountry('20260202')), ['13']);
    const first = await visitor.post(path, decided(page));
    const second = await visitor.post(path, decided(page));
    expect(second.status).toBe(409);
    expect(second.html).toContain(`href="${first.location}"`);
    const id = first.location?.split('/').at(-1) ?? '';
    await runJob(runners, harness.dependencies, id);
    expect((await visitor.get(path)).html).not.toContain('Es läuft schon eine Übernahme');
  });

  it('begins after the attempts of another one that nothing has ever begun are over', async () => {
    const { core, clock } = harness.dependencies;
    const asked = clock.now();
    const { path, page } = await previewOf(asText(smallCountry('20260203')), ['12']);
    const first = await visitor.post(path, decided(page));
    const id = first.location?.split('/').at(-1) ?? '';
    harness.setClock(asked.add({ minutes: 75 }).toString());
    expect((await visitor.post(path, decided(page))).status).toBe(409);
    harness.setClock(asked.add({ minutes: 76 }).toString());
    expect(await apply(path, page)).toMatchObject({ state: 'DONE' });
    expect(await getJob(core, id)).toMatchObject({
      state: 'FAILED',
      failure: { error: 'Interrupted' },
    });
  });

  it('asks for a state, and leaves out those of which a later issue is there', async () => {
    const { path, page } = await previewOf(asText(smallCountry('20250101')), ['16']);
    expect(page.html).toContain('neuer als die Datei');
    expect(page.html).toContain('Wählen Sie mindestens ein Land aus');
    expect((await visitor.post(path, { states: ['16'] })).status).toBe(409);
    expect((await visitor.post(path, {})).status).toBe(409);
  });

  it('is not found by others, nor without a file', async () => {
    const { path } = await previewOf(asText(smallCountry('20260301')), []);
    visitor = await harness.as(staff.admin);
    expect((await visitor.get(path)).status).toBe(404);
    expect((await visitor.post(path, { states: ['16'] })).status).toBe(404);
  });

  it('leaves one entry in the audit, with the states', async () => {
    harness.setClock('2031-01-01T10:00:00Z');
    await importOf(asText(smallCountry('20260302')), ['15', '16']);
    const content = await contentOf(harness.dependencies.core);
    const entries = [...content].filter(([key]) => key.startsWith('AUDIT#2031-01-01'));
    expect(entries.map(([, entry]) => entry)).toEqual([
      expect.objectContaining({
        action: 'registerImported',
        actor: 'staff',
        person: staff.coordinator.id,
        to: '2026-03-02 15 16',
      }),
    ]);
  });
});

describe('a file that cannot be used', () => {
  const country = asText(smallCountry('20260303'));

  it.each([
    ['is cut off', country.slice(0, 20_000), 'GV.txt', 'Zeile 91', 'statt 220'],
    ['is damaged', gzipSync(country).subarray(0, 500), 'GV.gz', 'Datei', 'beschädigt'],
    ['is no UTF-8', Buffer.from(country, 'latin1'), 'GV.txt', 'Zeile 7', 'nicht in UTF-8'],
    ['is something else', 'Kreis;DMS\r\n', 'GV.txt', 'Zeile 1', 'GV100AD'],
    [
      'has a key twice',
      `${country}${smallCountry('20260303')[12]}\r\n`,
      'GV.txt',
      'Zeile 209',
      'Zeile 13',
    ],
    ['is a table without columns', 'a;b\r\n1;2\r\n', 'x.csv', 'Zeile 1', 'Spalten'],
  ])('because it %s is refused with its lines, in German', async (_, file, name, place, text) => {
    const before = await contentOf(harness.dependencies.core);
    const content = typeof file === 'string' ? file : new Uint8Array(file);
    const page = await upload(content, name, '01.01.2026');
    expect(page.status).toBe(422);
    expect(page.html).toContain(place);
    expect(page.html).toContain(text);
    expect(await contentOf(harness.dependencies.core)).toEqual(before);
  });

  it('is asked for, and so is the date of a table', async () => {
    const missing = await visitor.post('/coordinate/registry/import', {});
    expect(missing.status).toBe(422);
    expect(missing.html).toContain('Wählen Sie eine Datei aus');
    const undated = await upload('Schlüssel;Name\r\n', 'units.csv', '31.02.2026');
    expect(undated.status).toBe(422);
    expect(undated.html).toContain('den Gebietsstand an');
    expect(undated.html).toContain('value="31.02.2026"');
  });
});

describe('units', () => {
  it('are found by name, by key and by the names of their municipalities, page by page', async () => {
    await importOf(asText(smallCountry('20260401')), ['01', '02', '03', '15', '16']);
    const search = async (query: string) => {
      const { html } = await visitor.get(`/coordinate/registry?q=${encodeURIComponent(query)}`);
      return [...html.matchAll(/registry\/units\/(\d{12})"/g)].map(([, ars]) => ars);
    };
    const towns = ['01', '02', '03', '15', '16'].map((state) => `${state}0610012000`);
    for (const query of ['Müsterlein', 'musterlein', 'MUESTERLEIN', 'müster']) {
      expect(await search(query), query).toEqual(expect.arrayContaining(towns));
    }
    expect(await search('16061')).toEqual(['160610000000', '160610012000', '160615003000']);
    expect(await search('16061 022')).toEqual(['160615003000']);
    expect(await search('gibt es nicht')).toEqual([]);
    const found = await visitor.get('/coordinate/registry?q=mustertal');
    expect(found.html).toContain('vertritt Mustertal');
  });

  it('of a district are all that a district coordinator finds', async () => {
    visitor = await harness.as({ ...staff.districtCoordinator, district: '16061' });
    const { html } = await visitor.get('/coordinate/registry');
    const found = [...html.matchAll(/registry\/units\/(\d{12})"/g)].map(([, ars]) => ars);
    expect(found).toEqual(['160610000000', '160610012000', '160615003000']);
    expect((await visitor.get('/coordinate/registry/units/160615003000')).status).toBe(200);
    expect((await visitor.get('/coordinate/registry/units/160010000000')).status).toBe(404);
    expect((await visitor.get('/coordinate/registry/units/160619999000')).status).toBe(404);
  });

  it('have a page with their versions, municipalities, predecessors and successors', async () => {
    await importOf(asText(smallCountry('20260501')), ['16']);
    await importOf(asText(later('20260630')), ['16']);
    const ended = await visitor.get('/coordinate/registry/units/160615003000');
    expect(ended.html).toContain('gibt es seit dem 30.06.2026 nicht mehr');
    expect(ended.html).toMatch(/Nachfolger[\s\S]*Müsterlein, Stadt[\s\S]*100\u00a0% der Einwohner/);
    const heir = await visitor.get('/coordinate/registry/units/160610012000');
    expect(heir.html).toMatch(/Vorgänger[\s\S]*Verwaltungsgemeinschaft Am Musterbach/);
    expect(heir.html).toContain('Mustertal');
    expect(heir.html).toContain('Kontakte');
  });
});

describe('the inhabitants of a municipality', () => {
  const path = '/coordinate/registry/units/160610012000/inhabitants/16061012';
  const inhabitantsOf = async (ars: string) =>
    (await unitsOf('16')).find((unit) => unit.ars === ars)?.inhabitants;

  it('are corrected by hand, with the units they count for, and stay so with the same file', async () => {
    await importOf(asText(smallCountry('20260701')), ['16']);
    expect((await visitor.get(path)).html).toContain('Im Verzeichnis: 7.000');
    const corrected = await visitor.post(path, { inhabitants: ['8.500'] });
    expect(corrected.location).toBe('/coordinate/registry/units/160610012000?done=corrected');
    expect(await inhabitantsOf('160610012000')).toBe(8500);
    expect(await inhabitantsOf('160610000000')).toBe(10_503);
    const unit = await visitor.get('/coordinate/registry/units/160610012000');
    expect(unit.html).toContain('berichtigt, im Verzeichnis 7.000');
    const { path: again, page } = await previewOf(asText(smallCountry('20260731')), ['16']);
    expect(page.html).toContain('Berichtigte Einwohnerzahlen (1)');
    expect(page.html).toContain('An den Verwaltungen ändert sich nichts');
    await apply(again, page);
    expect(await inhabitantsOf('160610012000')).toBe(8500);
  });

  it('are those of the register again where the file says something else', async () => {
    const counted = smallCountry('20260831').map((line) =>
      line.replace('00000007000', '00000008600'),
    );
    const { path: later, page } = await previewOf(asText(counted), ['16']);
    expect(page.html).toContain('Aufgehobene Berichtigungen (1)');
    await apply(later, page);
    expect(await inhabitantsOf('160610012000')).toBe(8600);
  });

  it('can be set back, and must be a number', async () => {
    await visitor.post(path, { inhabitants: ['9000'] });
    const wrong = await visitor.post(path, { inhabitants: ['viele'] });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="viele"');
    const restored = await visitor.post(path, { inhabitants: ['8600'] });
    expect(restored.location).toContain('done=restored');
    expect(await inhabitantsOf('160610012000')).toBe(8600);
    const { core } = harness.dependencies;
    expect([...(await contentOf(core)).keys()].filter((key) => /^CORRECTIONS/.test(key))).toEqual(
      [],
    );
    expect((await visitor.get(path.replace('16061012', '16061999'))).status).toBe(404);
  });
});
