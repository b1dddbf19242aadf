import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { convertTable } from '../../../functions/domain/spreadsheet/convert.ts';
import { toTable } from '../../../functions/domain/spreadsheet/table.ts';
import { knownUnits } from '../../../functions/domain/spreadsheet/units.ts';
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
