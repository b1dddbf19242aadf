import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPointer } from '../../../analytics/lake/read-pointer.ts';
import { registerOfStates } from '../../../functions/domain/register/of-states.ts';
import { readOfficialRegister } from '../../../functions/domain/register/read-register-file.ts';
import { convertTable } from '../../../functions/domain/spreadsheet/convert.ts';
import { openSpreadsheet } from '../../../functions/domain/spreadsheet/file/open-spreadsheet.ts';
import { knownUnits } from '../../../functions/domain/spreadsheet/units.ts';
import { runners } from '../../../functions/jobs/runners.ts';
import { listCases } from '../../../functions/store/cases/cases.ts';
import { getSubmission } from '../../../functions/store/cases/submissions.ts';
import { getJob } from '../../../functions/store/jobs.ts';
import { getWave } from '../../../functions/store/waves/definitions.ts';
import { readMapping } from '../../../schemas/mapping.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { formOf } from '../../support/form-of.ts';
import { runJob } from '../../support/functions/jobs.ts';
import { importAsOperator } from '../../support/import-register.ts';
import { asText, smallCountry } from '../../support/register-file.ts';
import { contentOf } from '../../support/stores.ts';
import { technikStatus, thueringen } from '../../support/technik-status.ts';
import type { Page, Visitor } from '../../support/visitor.ts';
import { workbook } from '../../support/workbook.ts';

/** A spreadsheet as coordinators kept it, of a wave of some year. */
const sheetOf = (of: number) => `AGS;Landkreis;DMS Stand;DMS Produkt;DMS Termin;beBPo
16051;Erfurt;Flächendeckend;d.3;;ja
16052;Gera;beschlossen;VIS (PDV);März ${of + 1};nein
16061;Eichsfeld;keine;;01.${of + 2};
16062;Nordhausen;;;;
`;
const old = sheetOf(2000);

let harness: ConsoleHarness;
let coordinator: Visitor;
beforeAll(async () => {
  harness = await startConsoleHarness();
  coordinator = await harness.as(staff.coordinator);
});
afterAll(() => harness.close());

/** Each test imports an edition of its own. */
let year = 2000;

async function upload(content: string | Buffer, visitor = coordinator): Promise<Page> {
  const bytes = new Uint8Array(Buffer.from(content));
  return visitor.upload('/coordinate/imports', 'file', { name: 'alt.csv', bytes });
}

/** The path of an uploaded spreadsheet, without the step. */
async function uploaded(content: string | Buffer): Promise<string> {
  const { status, location } = await upload(content);
  expect(status).toBe(303);
  return (location ?? '').replace(/\/settings$/, '');
}

/** Posts the form of a step with some fields changed, and follows to the next step. */
async function step(path: string, changes: Record<string, string> = {}): Promise<Page> {
  const fields = { ...formOf(await coordinator.get(path)) };
  for (const [name, value] of Object.entries(changes)) fields[name] = [value];
  return coordinator.post(path, fields);
}

/** The names of a page's selects by what stands in the row before them. */
function fieldsByLabel({ html }: Page): Map<string, string> {
  const rows = html.matchAll(/<span id="([^"]+)-name">(.*?)<\/span>/gs);
  return new Map([...rows].map(([, name = '', label = '']) => [label, name]));
}

/** Imports the spreadsheet above up to the preview. */
async function mapped(content?: string, settings: Record<string, string> = {}) {
  const at = await uploaded(content ?? sheetOf(++year));
  await step(`${at}/settings`, { referenceDate: `31.03.${year}`, ...settings });
  const columns = fieldsByLabel(await coordinator.get(`${at}/columns`));
  await step(`${at}/columns`, {
    [columns.get('AGS') ?? '']: 'key:ags5',
    [columns.get('Landkreis') ?? '']: 'ignored',
  });
  const values = fieldsByLabel(await coordinator.get(`${at}/values`));
  const d3 = values.get('d.3');
  await step(`${at}/values`, d3 ? { [d3]: '"dvelop"' } : {});
  return at;
}

/** Has it imported, and does the job. */
async function apply(at: string) {
  const { location } = await step(`${at}/apply`);
  const id = location?.split('/').at(-1) ?? '';
  await runJob(runners, harness.dependencies, id);
  return { id, job: await getJob(harness.dependencies.core, id) };
}

describe('importing an earlier wave', () => {
  it('leads from the file to a published wave', async () => {
    const { core, lake } = harness.dependencies;
    const at = await uploaded(sheetOf(1999));
    const settings = await step(`${at}/settings`, { referenceDate: '30.09.1999' });
    expect(settings.location).toBe(`${at}/columns`);
    const page = await coordinator.get(`${at}/columns`);
    const columns = fieldsByLabel(page);
    expect(formOf(page)).toMatchObject({
      [columns.get('AGS') ?? '']: ['key:ags5'],
      [columns.get('DMS Stand') ?? '']: ['dms.status|||'],
      [columns.get('beBPo') ?? '']: ['vps.kanaele|bebpo||'],
      [columns.get('Landkreis') ?? '']: [''],
    });
    expect(page.html).toContain('Noch offen: 1');
    const chosen = await step(`${at}/columns`, { [columns.get('Landkreis') ?? '']: 'ignored' });
    expect(chosen.location).toBe(`${at}/values`);
    const values = await coordinator.get(`${at}/values`);
    const texts = ['Flächendeckend', 'beschlossen', 'd.3'];
    expect([...fieldsByLabel(values).keys()]).toEqual(texts);
    const early = await coordinator.get(`${at}/preview`);
    expect(early.html).toContain('Die Zuordnung ist noch nicht vollständig');
    expect(early.html).toContain('Spalte „DMS Produkt“, Text „d.3“');
    const decided = await step(`${at}/values`, {
      [fieldsByLabel(values).get('d.3') ?? '']: '"dvelop"',
    });
    expect(decided.location).toBe(`${at}/preview`);
    const preview = await coordinator.get(`${at}/preview`);
    expect(preview.html).toContain('Alles lässt sich einlesen');
    expect(preview.html).toContain('technik-status-ozg-1999-2');
    const asked = await coordinator.get(`${at}/apply`);
    expect(asked.html).toContain('mit 4 Verwaltungen, 3 davon mit Angaben');

    const { id, job } = await apply(at);
    expect(job).toMatchObject({ state: 'DONE' });
    const wave = await getWave(core, 'technik-status-ozg-1999-2');
    expect(wave).toMatchObject({
      status: 'PUBLISHED',
      referenceDate: '1999-09-30',
      title: { de: 'Technik-Status OZG 1999-II', en: 'OZG technical status 1999-II' },
      questionnaireVersion: '1.0.0',
    });
    expect((await readPointer(lake, wave.id))?.pointer.snapshot).toBeDefined();
    const heads = await Array.fromAsync(listCases(core, wave.id));
    expect(heads.map(({ unit, status }) => [unit.ars, status]).sort()).toEqual([
      ['160510000000', 'ACCEPTED'],
      ['160520000000', 'ACCEPTED'],
      ['160610000000', 'ACCEPTED'],
      ['160620000000', 'NOT_STARTED'],
    ]);
    const done = await coordinator.get(`/coordinate/jobs/${id}`);
    expect(done.html).toContain(`/coordinate/waves/${wave.id}`);
  });

  it('gives the same answers as the command, by the same mapping', async () => {
    const at = await mapped();
    const file = await coordinator.get(`${at}/mapping.json`);
    const mapping = readMapping(JSON.parse(file.html));
    const id = `technik-status-ozg-${year}-1`;
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${id}.json"`);
    const table = await openSpreadsheet(Buffer.from(sheetOf(year)), () => {}).read(mapping.sheet);
    const { responses } = convertTable(table, {
      mapping,
      questionnaire: technikStatus,
      known: knownUnits([], thueringen),
      today: '2026-12-10',
      language: 'en',
    });
    await apply(at);
    for (const { unit, answers } of responses.filter(({ answers }) => answers)) {
      const stored = await getSubmission(harness.dependencies.core, { wave: id, ars: unit.ars }, 1);
      expect(stored).toMatchObject({ mode: 'IMPORTED', answers });
    }
  });

  it('leaves one entry for the wave and one for each response, by whom it was', async () => {
    const at = await mapped();
    await apply(at);
    const wave = `technik-status-ozg-${year}-1`;
    const items = [...(await contentOf(harness.dependencies.core)).entries()];
    const ofWave = items.filter(([key]) => key.startsWith(`WAVE#${wave} AUDIT#`));
    expect(ofWave.map(([, item]) => item)).toMatchObject([
      { action: 'answersImported', actor: 'staff', person: staff.coordinator.id, to: '4' },
    ]);
    const ofCases = items.filter(([key]) => key.startsWith(`CASE#${wave}#`) && / AUDIT#/.test(key));
    expect(ofCases.map(([, item]) => item)).toMatchObject(
      Array(3).fill({ action: 'responseImported', actor: 'staff', person: staff.coordinator.id }),
    );
  });

  it('is mapped once: the next spreadsheet of the same columns is ready at once', async () => {
    const at = await mapped();
    const { id } = await apply(at);
    const kept = await coordinator.get(`/coordinate/imports/mappings/${id}`);
    expect(JSON.parse(kept.html).columns['DMS Produkt'].texts['d.3']).toBe('dvelop');
    const start = await coordinator.get('/coordinate/imports');
    expect(start.html).toContain(`/coordinate/imports/mappings/${id}`);

    const next = await uploaded(sheetOf(++year).replace('Flächendeckend', 'beschlossen'));
    await step(`${next}/settings`, { referenceDate: `31.03.${year}`, source: id });
    const preview = await coordinator.get(`${next}/preview`);
    expect(preview.html).toContain('Alles lässt sich einlesen');
  });

  it('reads workbooks, and proposes the sheet that fits best', async () => {
    const rows = old
      .trim()
      .split('\n')
      .map((line) => line.split(';').map((cell) => ({ value: cell, type: String as never })));
    const at = await uploaded(await workbook(rows as never, 'Rücklauf'));
    const page = await coordinator.get(`${at}/settings`);
    expect(page.status).toBe(200);
    await step(`${at}/settings`, { referenceDate: `31.03.${++year}` });
    const columns = await coordinator.get(`${at}/columns`);
    expect([...fieldsByLabel(columns).keys()]).toEqual(old.split('\n')[0]?.split(';'));
  });
});

describe('an import', () => {
  it('names all that is wrong by row and column, in German, and can not be applied', async () => {
    const right = sheetOf(++year)
      .replace('16052', '99999')
      .replace(/März \d+/, 'bald');
    const wrong = `${right}16051;Erfurt;;;;\n`;
    const at = await mapped(wrong);
    const { html } = await coordinator.get(`${at}/preview`);
    expect(html).toContain('In der Tabelle sind Fehler (3)');
    const rows = [
      ...html.matchAll(/<th scope="row"[^>]*>(.*?)<\/th><td[^>]*>(.*?)<\/td><td[^>]*>(.*?)<\/td>/g),
    ];
    expect(rows.map(([, row, column, text]) => [row, column, text?.slice(0, 45)])).toEqual([
      ['3', 'AGS', '„99999“ ist keine Verwaltung aus dem Verzeich'],
      ['3', 'DMS Termin', '„bald“ ist kein Monat: Schreiben Sie 03/2027 '],
      ['6', 'AGS', '„16051“ ist dieselbe Verwaltung wie in Zeile '],
    ]);
    const before = await contentOf(harness.dependencies.core);
    expect((await coordinator.get(`${at}/apply`)).location).toBe(`${at}/preview`);
    const file = formOf(await coordinator.get(`${at}/columns`));
    const posted = await coordinator.post(`${at}/apply`, { plan: file['plan'] ?? [] });
    expect(posted.location).toBe(`${at}/preview`);
    expect(await contentOf(harness.dependencies.core)).toEqual(before);
  });

  it('tells all errors, page by page', async () => {
    const many = Array.from({ length: 120 }, (_, i) => `9${String(i).padStart(4, '0')};x;;;;`);
    const at = await mapped(`${sheetOf(++year)}${many.join('\n')}\n`);
    const first = await coordinator.get(`${at}/preview`);
    expect(first.html).toContain('In der Tabelle sind Fehler (120)');
    expect(first.html).toContain('1 bis 50 von 120');
    const last = await coordinator.get(`${at}/preview?page=3`);
    expect(last.html).toContain('90119');
  });

  it.each([
    ['', 'Wählen Sie eine Datei aus.'],
    ['%PDF-1.7 …', 'Das ist ein PDF'],
    ['AGS;DMS\n', 'Unter der Kopfzeile steht nichts'],
    ['AGS;DMS;DMS\n16051;a;b\n', 'Mehrere Spalten haben die Überschrift'],
    ['AGS;"DMS\n16051;a\n', 'wird nie geschlossen'],
  ])('of %j is refused with a sentence', async (content, sentence) => {
    const { status, html } = await upload(content);
    expect(status).toBe(422);
    expect(html).toContain(sentence);
  });

  it.each([
    [{ referenceDate: 'neulich' }, 'Geben Sie den Stichtag als Datum an'],
    [{ referenceDate: '31.02.2020' }, 'Geben Sie den Stichtag als Datum an'],
    [{ referenceDate: '31.03.2099' }, 'Der Stichtag liegt in der Zukunft.'],
    [
      { referenceDate: '31.03.2020', wave: 'technik-status-ozg-2019-2' },
      'Die Kennung gehört zum Stichtag 30.09.2019.',
    ],
    [{ referenceDate: '31.03.2020', wave: 'So nicht' }, 'Die Kennung besteht aus'],
    [{ referenceDate: '31.03.2020', titleDe: 'x'.repeat(201) }, 'höchstens 200 Zeichen'],
  ])('with %j keeps what was typed, and says what is wrong', async (typed, sentence) => {
    const at = await uploaded(old);
    const { status, html } = await step(`${at}/settings`, typed);
    expect(status).toBe(422);
    expect(html).toContain(sentence);
    for (const value of Object.values(typed)) expect(html).toContain(`value="${value}"`);
    expect((await coordinator.get(`${at}/columns`)).location).toBe(`${at}/settings`);
  });

  it('of a wave that is there is refused before and, if it came meanwhile, by the job', async () => {
    const at = await mapped();
    const id = `technik-status-ozg-${year}-1`;
    const other = await mapped(sheetOf(year), { referenceDate: `31.03.${year}`, wave: id });
    await apply(at);
    const preview = await coordinator.get(`${other}/preview`);
    expect(preview.html).toContain('Eine Erhebung mit dieser Kennung gibt es schon');
    const taken = await uploaded(old);
    const answer = await step(`${taken}/settings`, { referenceDate: `31.03.${year}` });
    expect(answer.html).toContain('Eine Erhebung mit dieser Kennung gibt es schon.');
  });

  it('takes one column for the unit', async () => {
    const at = await uploaded(old);
    await step(`${at}/settings`, { referenceDate: `31.03.${++year}` });
    const columns = fieldsByLabel(await coordinator.get(`${at}/columns`));
    const landkreis = columns.get('Landkreis') ?? '';
    const two = await step(`${at}/columns`, { [landkreis]: 'key:name' });
    expect(two.status).toBe(422);
    expect(two.html).toContain('Nur eine Spalte kann die Verwaltung nennen.');
    expect(formOf(two)[landkreis]).toEqual(['key:name']);
  });

  it('does not take a form that was made before something else changed', async () => {
    const at = await uploaded(old);
    await step(`${at}/settings`, { referenceDate: `31.03.${++year}` });
    const form = formOf(await coordinator.get(`${at}/values`));
    const columns = fieldsByLabel(await coordinator.get(`${at}/columns`));
    await step(`${at}/columns`, { [columns.get('DMS Stand') ?? '']: 'ignored' });
    expect((await coordinator.post(`${at}/values`, form)).status).toBe(409);
    expect((await coordinator.post(`${at}/apply`, form)).status).toBe(409);
  });

  it('belongs to who uploaded it, and is for those who may change waves', async () => {
    const at = await uploaded(old);
    const admin = await harness.as(staff.admin);
    expect((await admin.get(`${at}/settings`)).status).toBe(404);
    for (const path of ['settings', 'columns', 'values', 'preview', 'apply', 'mapping.json']) {
      expect((await admin.get(`${at}/${path}`)).status).toBe(404);
      const analyst = await harness.as(staff.analyst);
      expect((await analyst.get(`${at}/${path}`)).status).toBe(403);
    }
    expect((await coordinator.get('/coordinate/imports/..%2Fx/settings')).status).toBe(404);
  });

  it('is not done with another register than that of its preview', async () => {
    const { core } = harness.dependencies;
    const importIssue = async (issue: string) => {
      const bytes = new TextEncoder().encode(asText(smallCountry(issue)));
      const file = await readOfficialRegister('GV100AD.txt', bytes);
      await importAsOperator(core, registerOfStates(file, ['14']));
    };
    const at = await mapped();
    const shown = formOf(await coordinator.get(`${at}/apply`));
    await importIssue('20260228');
    expect((await coordinator.post(`${at}/apply`, shown)).status).toBe(409);

    const { location } = await step(`${at}/apply`);
    const id = location?.split('/').at(-1) ?? '';
    await importIssue('20260331');
    await runJob(runners, harness.dependencies, id);
    expect(await getJob(core, id)).toMatchObject({
      state: 'FAILED',
      failure: { error: 'StaleError' },
    });
    const wave = `technik-status-ozg-${year}-1`;
    expect(await Array.fromAsync(listCases(core, wave))).toEqual([]);
    const { job } = await apply(at);
    expect(job).toMatchObject({ state: 'DONE' });
  });

  it('is done once, however often the job is begun', async () => {
    const at = await mapped();
    const { id } = await apply(at);
    const { core } = harness.dependencies;
    const before = await contentOf(core);
    const job = await getJob(core, id);
    if (job?.kind !== 'answersImport') throw new TypeError('no job');
    await runners.answersImport(job, harness.dependencies, async () => {});
    expect(await contentOf(core)).toEqual(before);
  });
});
