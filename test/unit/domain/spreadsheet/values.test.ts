import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  readDate,
  readMonth,
  readNumber,
} from '../../../../functions/domain/spreadsheet/values.ts';
import { formatDate, formatMonth, formatNumber } from '../../../../schemas/format.ts';

const dates = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }).toString());

describe('a cell', () => {
  it('is a date as Germans and spreadsheets write it', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(readDate(formatDate(date, 'de'))).toBe(date);
        expect(readDate(date)).toBe(date);
        expect(readDate(Temporal.PlainDate.from(date))).toBe(date);
      }),
    );
    expect(readDate('1.4.26')).toBe('2026-04-01');
  });

  it('is no date where it does not exist or days and months may be swapped', () => {
    const texts = ['31.02.2026', '12/31/2026', '46387', '31.12.', 'Dezember 2026', ''];
    expect(texts.map(readDate)).toEqual(texts.map(() => undefined));
    expect(readDate(46387)).toBeUndefined();
  });

  it('is a month in words, in figures, or by any date in it', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const month = date.slice(0, 7);
        expect(readMonth(formatMonth(month, 'de'))).toBe(month);
        expect(readMonth(formatMonth(month, 'en'))).toBe(month);
        expect(readMonth(month)).toBe(month);
        expect(readMonth(Temporal.PlainDate.from(date))).toBe(month);
      }),
    );
    const march = ['03.2027', '3/2027', 'Mrz 27', 'Mär. 2027', 'MÄRZ 2027', 'Mar-27', '01.03.2027'];
    expect(march.map(readMonth)).toEqual(march.map(() => '2027-03'));
  });

  it('is no month where the month is left open', () => {
    const texts = ['2027', 'Q1 2027', '13.2027', 'Ma 2027', 'bald', ''];
    expect(texts.map(readMonth)).toEqual(texts.map(() => undefined));
  });

  it('is a number in German notation', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (number) => {
        expect(readNumber(formatNumber(number, 'de'), false)).toBe(number);
        expect(readNumber(String(number), false)).toBe(number);
        expect(readNumber(number, false)).toBe(number);
      }),
    );
    expect(readNumber('1.234,5', false)).toBe(1234.5);
    expect(readNumber('12.5', false)).toBe(12.5);
    expect(readNumber('1 234', false)).toBe(1234);
  });

  it('may carry a percent sign only where the question counts in percent', () => {
    expect(readNumber('80 %', true)).toBe(80);
    expect(readNumber('80 %', false)).toBeUndefined();
    expect(readNumber('ca. 80', true)).toBeUndefined();
  });

  it('is read in no time, however many spaces it holds', () => {
    expect(readNumber(`1${' '.repeat(400_000)}x`, true)).toBeUndefined();
    expect(readNumber(`80${' '.repeat(400_000)}%`, true)).toBe(80);
  });
});
