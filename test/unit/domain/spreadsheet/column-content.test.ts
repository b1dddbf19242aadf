import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ColumnContent,
  contentOf,
  reuseMapping,
  setContents,
} from '../../../../functions/domain/spreadsheet/column-content.ts';
import { proposeMapping } from '../../../../functions/domain/spreadsheet/propose/propose-mapping.ts';
import { targetsOf } from '../../../../functions/domain/spreadsheet/propose/targets.ts';
import { toTable } from '../../../../functions/domain/spreadsheet/table.ts';
import { type KeyKind, keyKinds, type Mapping } from '../../../../schemas/mapping.ts';
import { technikStatus } from '../../../support/technik-status.ts';

const table = toTable([
  ['AGS', 'Landkreis', 'DMS Stand', 'DMS Produkt', 'beBPo', 'leer', '__proto__'],
  ['16051', 'Erfurt', 'Flächendeckend', 'd.3', 'ja', null, 'x'],
  ['16052', 'Gera', 'beschlossen', 'VIS (PDV)', 'nein', null, 'y'],
]);
const headers = table.header;
const proposed = proposeMapping(table, technikStatus, 'technik-status-ozg-2025-2', undefined);

const set = (mapping: Mapping, ...contents: [string, ColumnContent][]) =>
  setContents(mapping, new Map(contents), table, technikStatus);
const answers = (question: string, more = {}): ColumnContent => ({
  kind: 'answers',
  target: { question, ...more },
});

const contents: fc.Arbitrary<ColumnContent> = fc.oneof(
  fc.constantFrom<ColumnContent>({ kind: 'undecided' }, { kind: 'ignored' }),
  fc
    .constantFrom(...(Object.keys(keyKinds) as KeyKind[]))
    .map((holds): ColumnContent => ({ kind: 'key', holds })),
  fc
    .constantFrom(...targetsOf(technikStatus))
    .map(({ column }): ColumnContent => ({ kind: 'answers', target: column })),
);

describe('what columns hold', () => {
  it('is, whatever is chosen, one thing for each column, and what was chosen last', () => {
    const choices = fc.array(fc.tuple(fc.constantFrom(...headers), contents), { maxLength: 12 });
    fc.assert(
      fc.property(choices, (chosen) => {
        let mapping = proposed;
        for (const choice of chosen) {
          mapping = set(mapping, choice);
          expect(contentOf(mapping, choice[0])).toEqual(choice[1]);
        }
        const named = [mapping.key.column].filter((name) => name !== '');
        const placed = [...named, ...mapping.ignored, ...Object.keys(mapping.columns)];
        expect(placed.toSorted()).toEqual(headers.toSorted());
      }),
    );
  });

  it('keeps the meanings of texts that somebody chose, and guesses those of another question', () => {
    const column = { question: 'dms.produkt', texts: { 'd.3': 'dvelop' } };
    const chosen = { ...proposed, columns: { ...proposed.columns, 'DMS Produkt': column } };
    const same = set(chosen, ['DMS Produkt', answers('dms.produkt')]);
    expect(same.columns['DMS Produkt']).toEqual(column);
    const other = set(chosen, ['DMS Produkt', answers('vps.produkt')]);
    expect(other.columns['DMS Produkt']).toEqual({
      question: 'vps.produkt',
      texts: { 'd.3': '', 'VIS (PDV)': '' },
    });
  });

  it('is the key of one column: the one before is undecided then', () => {
    const mapping = set(proposed, ['Landkreis', { kind: 'key', holds: 'name' }]);
    expect(mapping.key).toEqual({ column: 'Landkreis', holds: 'name' });
    expect(contentOf(mapping, 'AGS')).toEqual({ kind: 'undecided' });
  });
});

describe('a mapping that is used again', () => {
  const complete = set(
    proposed,
    ['Landkreis', { kind: 'ignored' }],
    ['__proto__', { kind: 'ignored' }],
  );
  const earlier: Mapping = {
    ...complete,
    columns: {
      ...complete.columns,
      'DMS Produkt': { question: 'dms.produkt', texts: { 'd.3': 'dvelop', alt: 'andere' } },
    },
  };

  it('is the same for the same columns', () => {
    expect(reuseMapping(proposed, earlier, table, technikStatus)).toEqual({
      ...earlier,
      columns: {
        ...earlier.columns,
        'DMS Produkt': {
          question: 'dms.produkt',
          texts: { 'VIS (PDV)': 'vis', 'd.3': 'dvelop', alt: 'andere' },
        },
      },
    });
  });

  it('says nothing of columns that it does not know, and finds them in other spelling', () => {
    const other = toTable([
      ['ags', 'dms  stand', 'Neues'],
      ['16051', 'Flächendeckend', 'x'],
    ]);
    const draft = proposeMapping(other, technikStatus, 'x', undefined);
    const mapping = reuseMapping(draft, earlier, other, technikStatus);
    expect(mapping.key).toEqual({ column: 'ags', holds: 'ags5' });
    expect(mapping.columns['dms stand']?.question).toBe('dms.status');
    expect(contentOf(mapping, 'Neues')).toEqual({ kind: 'undecided' });
  });

  it('leaves out what a later questionnaire does not have', () => {
    const strange: Mapping = {
      ...earlier,
      columns: {
        'DMS Stand': { question: 'gibt.es_nicht' },
        'DMS Produkt': { question: 'dms.produkt', texts: { 'd.3': 'weg', 'VIS (PDV)': 'vis' } },
      },
    };
    const mapping = reuseMapping(proposed, strange, table, technikStatus);
    expect(mapping.columns['DMS Stand']).toEqual(proposed.columns['DMS Stand']);
    expect(mapping.columns['DMS Produkt']?.texts).toEqual({ 'd.3': '', 'VIS (PDV)': 'vis' });
  });
});
