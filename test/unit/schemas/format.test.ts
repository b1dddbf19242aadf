import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatList,
  formatMonth,
  formatNumber,
  formatTenths,
} from '../../../schemas/format.ts';
import { languages } from '../../../schemas/text.ts';

/** How Germans and the British write, as everybody's computers know it. */
const locales = { de: 'de-DE', en: 'en-GB' } as const;

const numbers = fc
  .integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
  .chain((number) => fc.constantFrom(number, number / 10, number / 100, number / 1000));
const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instantOf = (date: string) => new Date(`${date}T00:00Z`);

describe.for(languages)(
  'in the language %s, what is written by hand is what Intl writes',
  (language) => {
    const locale = locales[language];

    test('of numbers', () => {
      const plain = new Intl.NumberFormat(locale);
      const withTenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 });
      fc.assert(
        fc.property(numbers, (number) => {
          expect(formatNumber(number, language)).toBe(plain.format(number));
          expect(formatTenths(number, language)).toBe(withTenths.format(number));
        }),
      );
    });

    test('of dates', () => {
      const day = language === 'de' ? '2-digit' : 'numeric';
      const month = language === 'de' ? '2-digit' : 'long';
      const whole = new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        month,
        day,
        timeZone: 'UTC',
      });
      const ofMonth = new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      });
      fc.assert(
        fc.property(dates, (date) => {
          expect(formatDate(date, language)).toBe(whole.format(instantOf(date)));
          expect(formatMonth(date.slice(0, 7), language)).toBe(ofMonth.format(instantOf(date)));
        }),
      );
    });

    test('of lists', () => {
      const list = new Intl.ListFormat(locale);
      fc.assert(
        fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 5 }), (words) => {
          expect(formatList(words, language)).toBe(list.format(words));
        }),
      );
    });
  },
);

test.for(languages)('in the language %s, what is no date is not written as one', (language) => {
  for (const wrong of ['', '2026-12', '2026-13-01', '31.12.2026', '2026-12-31T10:00']) {
    expect(() => formatDate(wrong, language)).toThrow(RangeError);
  }
  expect(() => formatMonth('2026-00', language)).toThrow(RangeError);
});
