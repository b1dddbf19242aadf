import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readCrosswalkTable } from '../../../functions/domain/crosswalk/crosswalk-table.ts';
import { readUnitTable } from '../../../functions/domain/register/read-register-file.ts';
import { convertTable } from '../../../functions/domain/spreadsheet/convert.ts';
import { toTable } from '../../../functions/domain/spreadsheet/table.ts';
import { knownUnits } from '../../../functions/domain/spreadsheet/units.ts';
import { shippedCrosswalk } from '../../../schemas/crosswalk-cases.ts';
import { readMapping } from '../../../schemas/mapping.ts';
import { technikStatus, thueringen } from '../../support/technik-status.ts';

it('imports the example of docs/import.md with the mapping that stands there', async () => {
  const docs = await readFile(new URL('../../../docs/import.md', import.meta.url), 'utf8');
  const example = docs.slice(docs.indexOf('| AGS |')).split('\n\n')[0] ?? '';
  const rows = example
    .split('\n')
    .filter((line) => !line.startsWith('|---'))
    .map((line) => line.split('|').slice(1, -1));
  const mapping = readMapping(JSON.parse(/```json\n(.*?)```/s.exec(docs)?.[1] ?? ''));
  const known = knownUnits([], thueringen);
  const { responses, remarks } = convertTable(toTable(rows), {
    mapping,
    questionnaire: technikStatus,
    known,
    today: '2026-11-23',
    language: 'en',
  });
  expect(remarks).toEqual([]);
  expect(responses.map(({ answers }) => Object.keys(answers ?? {}))).toEqual([
    ['vps.kanaele', 'dms.status', 'dms.produkt'],
    ['vps.kanaele', 'dms.status', 'dms.termin', 'dms.produkt'],
    [],
  ]);
});

/** In this order: contacts, units, changes of territory. */
const csvExamples = async () => {
  const docs = await readFile(new URL('../../../docs/import.md', import.meta.url), 'utf8');
  return [...docs.matchAll(/```csv\n(.*?)```/gs)].map(([, text]) => new TextEncoder().encode(text));
};

it('reads the table of units that stands in docs/import.md', async () => {
  const [, table = new Uint8Array()] = await csvExamples();
  const { units } = readUnitTable(table, '2026-01-01');
  expect(
    units.map(({ ars, inhabitants, municipalities }) => [ars, inhabitants, municipalities]),
  ).toEqual([
    ['010610000000', 2000, 2],
    ['010510000000', 90_000, 1],
    ['010615003000', 2000, 2],
  ]);
});

it('reads the changes of territory that stand in docs/import.md, which are those that ship', async () => {
  const [, , table = new Uint8Array()] = await csvExamples();
  expect(readCrosswalkTable(table).map(({ entry }) => entry)).toEqual(shippedCrosswalk);
});
