import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetNames } from '../../../../analytics/reports/documents/workbook/sheet-names.ts';

test('sheets have names that a spreadsheet takes, each once, whatever is wanted', () => {
  const wanted = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('History', "'a'", " ' ", 'a/b', 'A'.repeat(40), 'a'.repeat(40), ''),
  );
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 20 }), (texts) => {
      const names = sheetNames(texts);
      expect(names).toHaveLength(texts.length);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^history$/i);
      }
    }),
  );
});

test('a name stays as it is where it can', () => {
  expect(sheetNames(['Rücklauf', 'rücklauf', 'Nachnutzungs\u00adbereitschaft'])).toEqual([
    'Rücklauf',
    'rücklauf (2)',
    'Nachnutzungsbereitschaft',
  ]);
});
