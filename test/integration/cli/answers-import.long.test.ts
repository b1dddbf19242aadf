import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { getCase, listCases } from '../../../functions/store/cases/cases.ts';
import { getSubmission } from '../../../functions/store/cases/submissions.ts';
import { getWave, listWaves } from '../../../functions/store/waves/definitions.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { connectStores, type Stores } from '../../../infra/cli/stores.ts';
import { readMapping } from '../../../schemas/mapping.ts';
import { startLocalPegel, temporaryFolder } from '../../support/local-pegel.ts';
import { runCommand } from '../../support/run-command.ts';
import { wave as technikWave } from '../../support/technik-status.ts';

vi.setConfig({ testTimeout: 120_000 });

const wave = 'technik-status-ozg-2025-2';
const old = `AGS;Landkreis;DMS Stand;DMS Produkt;DMS Termin;beBPo
16051;Erfurt;Flächendeckend;d.3;;ja
16052;Gera;beschlossen;VIS (PDV);März 2026;nein
16061;Eichsfeld;keine;;01.2027;
16062;Nordhausen;;;;
`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let data: string;
let file: string;
let mapping: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  data = join(folder.path, 'data');
  file = join(folder.path, 'alt.csv');
  mapping = join(folder.path, 'mapping.json');
  await writeFile(file, old);
});
afterEach(() => folder.remove());

const run = (...more: string[]) =>
  runCommand(data, 'answers', 'import', file, '--wave', wave, '--mapping', mapping, ...more);

/** Does by hand what a proposal leaves to do. */
async function complete(): Promise<void> {
  const draft = readMapping(JSON.parse(await readFile(mapping, 'utf8')));
  const { Landkreis, ...columns } = draft.columns;
  const produkt = columns['DMS Produkt'];
  if (produkt?.texts) produkt.texts['d.3'] = 'dvelop';
  await writeFile(mapping, JSON.stringify({ ...draft, columns, ignored: ['Landkreis'] }));
}

async function inStores<T>(look: (stores: Stores) => Promise<T>): Promise<T> {
  vi.stubEnv('PEGEL_DATA', data);
  const stores = await connectStores();
  try {
    return await look(stores);
  } finally {
    await stores.close();
    vi.unstubAllEnvs();
    for (const name of Object.keys(process.env)) {
      if (/^(PEGEL_CORE|AWS_ENDPOINT)/.test(name)) delete process.env[name];
    }
  }
}

describe('answers import', () => {
  it('drafts a mapping, and makes a published wave of the spreadsheet when it is complete', async () => {
    const draft = await run('--propose');
    expect(draft.exitCode).toBe(0);
    expect(draft.output).toContain('"DMS Stand" → dms.status');
    expect(draft.output).toContain('columns["Landkreis"].question: is empty');

    const refused = await run();
    expect([refused.exitCode, refused.output]).toEqual([
      1,
      expect.stringMatching(/^The mapping has 2 error\(s\):\n/),
    ]);

    await complete();
    expect(await run()).toEqual({
      exitCode: 0,
      output: [
        'row 4, column "DMS Termin": is left out: "dms.termin" is not asked, given the other answers of the row',
        'Not in the spreadsheet: Virtual mailbox, Connection of EfA services, E-payment. The results will show this as unknown.',
        `Wave ${wave} (Technik-Status OZG 2025-II, as of 2025-09-30) is published: 4 units, 3 with answers.`,
      ].join('\n'),
    });

    await inStores(async ({ core }) => {
      expect(await getWave(core, wave)).toMatchObject({
        status: 'PUBLISHED',
        referenceDate: '2025-09-30',
        title: { de: 'Technik-Status OZG 2025-II' },
      });
      const key = { wave, ars: '160520000000' };
      expect((await getCase(core, key)).status).toBe('ACCEPTED');
      expect(await getSubmission(core, key, 1)).toMatchObject({
        mode: 'IMPORTED',
        answers: {
          'dms.status': { kind: 'option', option: 'geplant' },
          'dms.produkt': { kind: 'option', option: 'vis' },
          'dms.termin': { kind: 'month', month: '2026-03' },
          'vps.kanaele': { kind: 'cells', cells: { bebpo: 'nein' } },
        },
      });
    });
  });

  it('finds the sheet of a workbook behind its cover', async () => {
    const [header = [], ...rows] = old
      .trim()
      .split('\n')
      .map((line) => line.split(';'));
    const cells = rows.map(([key, ...texts]) => [
      Number(key),
      ...texts.map((text) => text || null),
    ]);
    const cover = [
      ['Erhebung 2025', null],
      [null, 'Zweites Halbjahr'],
    ];
    const sheets = [
      { sheet: 'Deckblatt', data: cover },
      { sheet: 'Rücklauf', data: [header, ...cells] },
    ];
    await writeFile(file, await writeXlsx(sheets).toBuffer());
    expect((await run('--propose')).output).toContain('Of 2 sheets, "Rücklauf" fits best');
    await complete();
    expect((await run()).output).toContain('is published: 4 units, 3 with answers.');
  });

  it('says among which units names were looked up', async () => {
    await writeFile(file, 'Landkreis;DMS Stand\nGotha;keine\nSömmerda;keine\n');
    await run('--propose');
    expect((await run()).output).toMatch(
      /^Names were looked up among the districts of Thüringen\.\n/,
    );
  });

  it('changes nothing when it is run again, nor a mapping that is there', async () => {
    await run('--propose');
    await complete();
    const text = await readFile(mapping, 'utf8');
    expect((await run('--propose')).output).toMatch(/is there already; nothing was changed/);
    expect(await readFile(mapping, 'utf8')).toBe(text);

    await run();
    const cases = () => inStores(({ core }) => Array.fromAsync(listCases(core, wave)));
    const before = await cases();
    await writeFile(file, old.replace('Flächendeckend', 'keine'));
    const again = await run();
    expect([again.exitCode, again.output]).toEqual([
      1,
      expect.stringContaining(`The wave ${wave} is there already; nothing was changed.`),
    ]);
    expect(await cases()).toEqual(before);
  });

  it('says that a wave that was opened before does not offer the answers', async () => {
    const later = { ...technikWave, id: 'later', survey: 'technik-status-ozg' };
    await inStores(({ core }) => addWave(core, later, []));
    await run('--propose');
    await complete();
    expect((await run()).output).toContain('The wave later was opened before');
  });

  it('refuses the mapping of another wave, whose date it would have for good', async () => {
    await run('--propose');
    await complete();
    const other = ['--wave', 'technik-status-ozg-2024-1', '--mapping', mapping];
    const { exitCode, output } = await runCommand(data, 'answers', 'import', file, ...other);
    expect(exitCode).toBe(1);
    expect(output).toContain(
      'referenceDate: is 2025-09-30, but the wave technik-status-ozg-2024-1 refers to 2024-03-31',
    );
  });

  it('imports nothing at all where one cell is wrong', async () => {
    await run('--propose');
    await complete();
    await writeFile(file, `${old}16063;Wartburgkreis;Flächendeckend;;;vielleicht\n`);
    expect(await run()).toEqual({
      exitCode: 1,
      output: [
        'The spreadsheet has 1 error(s):',
        '  row 6, column "beBPo": "vielleicht" is not mapped: add it to "texts" of the column in the mapping, as "ja", "geplant", "nein", "unbekannt", null',
      ].join('\n'),
    });
    await inStores(async ({ core }) => {
      expect(await listWaves(core)).toEqual([]);
      expect(await Array.fromAsync(listCases(core, wave))).toEqual([]);
    });
  });

  it('says what is missing, wrong or not there', async () => {
    const sentences = [
      await runCommand(data, 'answers', 'import', file),
      await run(),
      await runCommand(data, 'answers', 'import', 'x', '--wave', 'A B', '--mapping', 'm'),
    ];
    expect(sentences.map(({ exitCode }) => exitCode)).toEqual([1, 1, 1]);
    expect(sentences.map(({ output }) => output)).toEqual([
      expect.stringMatching(/^Use: npm run pegel -- answers import FILE --wave ID --mapping/),
      `${mapping} has 1 error(s):\n  file: there is no such file: draft it with --propose`,
      '--wave A B: must be a lower-case identifier',
    ]);
    const asMapping = ['answers', 'import', file, '--wave', wave, '--mapping', folder.path];
    expect((await runCommand(data, ...asMapping)).output).toBe(
      `${folder.path} has 1 error(s):\n  file: is a folder: name a file in it`,
    );
    await writeFile(mapping, '{ "title": ');
    expect((await run()).output).toMatch(/^The mapping has 1 error\(s\):\n {2}file: is not JSON/);
  });

  it('works beside a running Pegel, whose results show the wave', async () => {
    const pegel = await startLocalPegel(data, '--empty');
    await run('--propose');
    await complete();
    expect((await run()).exitCode).toBe(0);
    const page = await (await fetch(`${pegel.url}/results`, { redirect: 'follow' })).text();
    expect(page).toContain('Technik-Status OZG 2025-II');
    await pegel.interrupt();
  });
});
