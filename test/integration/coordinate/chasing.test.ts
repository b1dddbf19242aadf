import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boardWrite } from '../../../functions/store/cases/board.ts';
import { noteWrite } from '../../../functions/store/cases/case-notes.ts';
import { getCase } from '../../../functions/store/cases/cases.ts';
import { saveDraftSection } from '../../../functions/store/cases/drafts.ts';
import { addContact } from '../../../functions/store/contacts/contacts.ts';
import { transact } from '../../../functions/store/transact.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { exampleFrame } from '../../../infra/example-data/frame.ts';
import type { Staff } from '../../../schemas/staff.ts';
import { setStatus } from '../../support/case-records.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { wave as someWave, technikStatus, thueringen } from '../../support/technik-status.ts';

let harness: ConsoleHarness;
let wave: string;
let waves = 0;
const { units } = exampleFrame(thueringen, 'all');
const gotha = units.filter(({ ags5 }) => ags5 === '16067');
const [first, second, third] = gotha.map(({ ars }) => ars) as [string, string, string];
const later = 2_000_000_000;

beforeAll(async () => {
  harness = await startConsoleHarness();
  const { contacts, keyring } = harness.dependencies;
  const of = (ars: string, mailbox: string, more = {}) =>
    addContact(contacts, keyring, {
      id: ulid(),
      ars,
      mailbox,
      createdAt: '2026-12-01T09:00:00Z',
      ...more,
    });
  await of(first, 'kreis@example.org', { name: 'Kim Beispiel', phone: '+49 3621 123-45' });
  await of(first, 'zweite@example.org', { office: '=cmd()', bouncedAt: '2026-12-02T09:00:00Z' });
  await of(units.find(({ ags5 }) => ags5 === '16068')?.ars ?? '', 'fremd@example.org');
});
afterAll(() => harness?.close());

/** The first unit in Gotha was called, the second has begun, the third has answered. */
beforeEach(async () => {
  const { core, contacts } = harness.dependencies;
  waves += 1;
  wave = `chasing-${waves}`;
  await addWave(
    core,
    { ...someWave, id: wave },
    units.map((unit) => ({ unit })),
  );
  const at = '2026-12-09T22:30:00Z';
  const key = { wave, ars: first };
  const call = { kind: 'call', id: ulid(), at, by: 'c-1', outcome: 'callBack' } as const;
  await transact(core, [
    noteWrite(contacts, key, { ...call, callBackOn: '2026-12-11', text: 'Urlaub' }, later),
    boardWrite(key, { lastCall: at, extendedUntil: '2027-02-07' }),
  ]);
  const draft = {
    section: 'org',
    revision: 1,
    savedAt: at,
    answers: {},
    confirmed: [],
    reasons: {},
  };
  const begun = { wave, ars: second };
  await saveDraftSection(
    core,
    begun,
    await getCase(core, begun),
    draft,
    { actor: 'respondent' },
    later,
  );
  await setStatus(core, { wave, ars: third }, 'SUBMITTED');
});

const see = async (path: string, who: Staff = staff.coordinator) =>
  (await harness.as(who)).get(`/coordinate/waves/${wave}/${path}`);
/** A file as its bytes. */
const download = async (path: string) =>
  (await harness.as(staff.coordinator)).download(`/coordinate/waves/${wave}/${path}`);
const sections = technikStatus.sections.length;

describe('the chasing list', () => {
  it('says who owes an answer, whom to ask, what came of the last call, and until when', async () => {
    const page = await see('chasing?district=16067');
    expect(page.html).toContain('205 von 206 Verwaltungen stehen noch aus');
    expect(page.html).toContain(`Davon in der Auswahl: ${gotha.length - 1}`);
    expect(page.html).toContain('href="mailto:kreis@example.org"');
    expect(page.html).toContain('Kim Beispiel');
    expect(page.html).toContain('href="tel:+49362112345"');
    expect(page.html).toContain('09.12.2026, 23:30 Uhr\nRückruf vereinbart\nRückruf am 11.12.2026');
    expect(page.html).toContain('07.02.2027\n(eigene Frist)');
    expect(page.html).toContain(`1 von ${sections} Abschnitten gespeichert`);
    expect(page.html).toContain(`/cases/${first}"`);
    expect(page.html).not.toContain(`/cases/${third}"`);
    expect(page.html).not.toContain('Urlaub');
  });

  it('includes who has not answered a query, and nobody of whom nothing is expected', async () => {
    const { core } = harness.dependencies;
    await setStatus(core, { wave, ars: third }, 'QUERIED');
    await setStatus(core, { wave, ars: second }, 'NOT_REQUIRED');
    const { html } = await see('chasing?district=16067');
    expect(html).toContain(`/cases/${third}"`);
    expect(html).not.toContain(`/cases/${second}"`);
  });

  it('is narrowed to those who were not called yet, and to what is begun', async () => {
    const { html } = await see('chasing?district=16067&flag=notCalled');
    expect(html).not.toContain(`/cases/${first}"`);
    expect(html).toContain(`/cases/${second}"`);
    const begun = await see('chasing?status=IN_PROGRESS&status=SUBMITTED');
    expect(begun.html).toContain('Davon in der Auswahl: 1');
  });

  it('shows the own district alone, in files too, and is for nobody without contacts', async () => {
    const own = { ...staff.districtCoordinator, district: '16067' };
    for (const path of ['chasing', 'chasing.csv', 'chasing.csv?district=16068']) {
      const { html } = await see(path, own);
      expect(html).not.toContain('fremd@example.org');
      expect(html).not.toContain('16068');
    }
    expect((await see('chasing.csv')).html).toContain('fremd@example.org');
    for (const path of ['chasing', 'chasing.csv', 'chasing.xlsx']) {
      expect((await see(path, staff.analyst)).status).toBe(403);
    }
  });
});

describe('the files of the chasing list', () => {
  const query = '?district=16067&sort=lastCall&flag=notCalled';

  it('have the selection of the page, in its order', async () => {
    const { html } = await see(`chasing${query}`);
    const shown = [...html.matchAll(/\/cases\/(\d{12})"/g)].map(([, ars]) => ars);
    const csv = parse(await download(`chasing.csv${query}`), { delimiter: ';', bom: true });
    const rfc = parse(await download(`chasing.csv${query}&dialect=rfc4180`));
    const xlsx = await readSheet(await download(`chasing.xlsx${query}`));
    for (const rows of [csv, rfc, xlsx]) {
      expect(rows.slice(1).map(([key]: unknown[]) => key)).toEqual(shown);
    }
    expect(html).toContain(
      'chasing.xlsx?district=16067&amp;flag=notCalled&amp;sort=lastCall" download',
    );
  });

  it('are for Excel in Germany, or as RFC 4180 has it, and run nothing', async () => {
    const excel = (await download('chasing.csv?district=16067')).toString('utf8');
    expect(excel.startsWith('\ufeffSchlüssel;Verwaltung;')).toBe(true);
    const [row] = excel.split('\r\n').filter((line) => line.startsWith(first));
    expect(row).toContain(
      `;07.02.2027;09.12.2026 23:30;Rückruf vereinbart;11.12.2026;"kreis@example.org; zweite@example.org";"Kim Beispiel; –";`,
    );
    const rfc = (await download('chasing.csv?district=16067&dialect=rfc4180')).toString('utf8');
    expect(rfc.startsWith('Schlüssel,Verwaltung,')).toBe(true);
    expect(rfc).toContain(',2027-02-07,2026-12-09T23:30,');
    for (const text of [excel, rfc]) {
      expect(text).toContain("'+49 3621 123-45");
      expect(text).not.toMatch(/[;,"]=/);
    }
  });

  it('keep keys as text and dates as dates in a workbook', async () => {
    const rows = await readSheet(await download('chasing.xlsx?district=16067'));
    const row = rows.find(([key]) => key === first) ?? [];
    const column = (title: string) => row[rows[0]?.indexOf(title) ?? -1];
    expect(column('Kreisschlüssel')).toBe('16067');
    expect(column('Frist')).toEqual(new Date('2027-02-07'));
    expect(column('Telefon')).toBe('+49 3621 123-45; –');
    expect(column('Stelle')).toBe('–; =cmd()');
    expect(column('Einwohner')).toBeTypeOf('number');
  });

  it('are named after the wave, and kept by no cache', async () => {
    const { headers } = await see('chasing.xlsx');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="${wave}-nachfassen.xlsx"`,
    );
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
