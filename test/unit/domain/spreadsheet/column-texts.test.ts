import { describe, expect, it } from 'vitest';
import { roleOfColumn } from '../../../../functions/domain/spreadsheet/column-content.ts';
import {
  separateBy,
  setMeanings,
  textsOfColumn,
} from '../../../../functions/domain/spreadsheet/column-texts.ts';
import type { ColumnRole } from '../../../../functions/domain/spreadsheet/roles.ts';
import type { MappedColumn } from '../../../../schemas/mapping.ts';
import { technikStatus } from '../../../support/technik-status.ts';

function roleOf(column: MappedColumn): ColumnRole {
  const role = roleOfColumn(technikStatus, column);
  if (!role) throw new TypeError('no role');
  return role;
}

const status = { question: 'dms.status', texts: { Beschlossen: 'geplant', offen: '' } };

describe('the texts of a column', () => {
  it('are those that are no name of an option, with what was chosen for them', () => {
    const cells = [
      'keine',
      'beschlossen',
      'offen',
      'neu',
      'Flächendeckend im Einsatz',
      'NEU',
      null,
    ];
    expect(textsOfColumn(status, roleOf(status), cells)).toEqual([
      { text: 'beschlossen', meaning: 'geplant' },
      { text: 'offen', meaning: undefined },
      { text: 'neu', meaning: undefined },
    ]);
  });

  it('are, of months and numbers, those that cannot be read', () => {
    const month = { question: 'dms.termin', texts: { 'k. A.': null } };
    expect(textsOfColumn(month, roleOf(month), ['März 2027', 'k. A.', 'bald'])).toEqual([
      { text: 'k. A.', meaning: null },
      { text: 'bald', meaning: undefined },
    ]);
    const share = { question: 'dms.abdeckung' };
    expect(textsOfColumn(share, roleOf(share), [80, '80 %', 'viele'])).toEqual([
      { text: 'viele', meaning: undefined },
    ]);
  });

  it('are none where any text is taken as it is', () => {
    for (const column of [
      { question: 'org.bemerkung' },
      { question: 'dms.produkt', otherText: true as const },
    ]) {
      expect(textsOfColumn(column, roleOf(column), ['irgendwas'])).toEqual([]);
    }
  });
});

describe('meanings', () => {
  it('replace those of the same text in any spelling, and keep the others', () => {
    const changed = setMeanings(status, new Map([['BESCHLOSSEN', 'keine']]), roleOf(status));
    expect(changed.texts).toEqual({ offen: '', BESCHLOSSEN: 'keine' });
  });

  it('that nobody has decided are asked for, except of what is told row by row', () => {
    const open = new Map([['neu', undefined]]);
    expect(setMeanings(status, open, roleOf(status)).texts).toMatchObject({ neu: '' });
    const month = { question: 'dms.termin', texts: { bald: null } };
    const again = new Map([['bald', undefined]]);
    expect(setMeanings(month, again, roleOf(month))).toEqual({ question: 'dms.termin' });
  });

  it('are guessed anew where cells hold several options, and kept where they still fit', () => {
    const column = { question: 'pay.zahlarten', texts: { 'Wero; PayPal': '', Karte: 'karte' } };
    const cells = ['Wero; PayPal', 'Karte'];
    expect(separateBy(column, ';', roleOf(column), cells)).toEqual({
      question: 'pay.zahlarten',
      separator: ';',
      texts: { Wero: 'wero', PayPal: 'paypal', Karte: 'karte' },
    });
  });
});
