import type { LakeCase } from '../../../analytics/lake/lake-case.ts';
import type { ProgressRow } from '../../../schemas/results.ts';
import { byText, isComplete } from '../naive-indicators.ts';

const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

/** On which days responses came, a second time: plain, and without any code of analytics. */
export function naiveResponseProgress(cases: readonly LakeCase[]): ProgressRow[] {
  const units = new Map<string, number>();
  for (const one of cases.filter(isComplete)) {
    const first = one.first ?? one.submission;
    if (!first || first.mode === 'IMPORTED') continue;
    const day = berlin.format(new Date(first.submittedAt));
    units.set(day, (units.get(day) ?? 0) + 1);
  }
  return [...units].sort(([a], [b]) => byText(a, b)).map(([day, count]) => ({ day, units: count }));
}
