import { describe, expect, it } from 'vitest';
import { formatInstant, formatLocalTime } from '../../../functions/web/format.ts';
import { formatDate, formatMonth, formatNumber } from '../../../schemas/format.ts';

describe('formats', () => {
  it('write dates, months and numbers as the language does', () => {
    expect(formatDate('2026-12-31', 'de')).toBe('31.12.2026');
    expect(formatDate('2027-01-05', 'de')).toBe('05.01.2027');
    expect(formatDate('2026-12-31', 'en')).toBe('31 December 2026');
    expect(formatMonth('2027-03', 'de')).toBe('März 2027');
    expect(formatMonth('2027-03', 'en')).toBe('March 2027');
    expect(formatNumber(1234.5, 'de')).toBe('1.234,5');
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
  });

  it('tell instants as Berlin time, in winter and in summer', () => {
    expect(formatInstant('2026-12-31T23:30:00Z', 'de')).toBe('01.01.2027, 00:30 Uhr');
    expect(formatInstant('2026-07-01T10:00:00Z', 'en')).toBe('1 July 2026, 12:00');
  });

  it('leave wall-clock times as they are', () => {
    expect(formatLocalTime('2026-11-30T23:59', 'de')).toBe('30.11.2026, 23:59 Uhr');
  });
});
