import { isOf, wholeState } from '../../../schemas/breakdown.ts';
import { formatNumber, formatTenths } from '../../../schemas/format.ts';
import type { Results } from '../../../schemas/results.ts';
import { inAll, type Text } from '../../../schemas/text.ts';
import type { Shown } from '../../charts/figures.ts';
import { basisOf } from '../../indicators/basis.ts';
import { meanPoints } from '../../indicators/rates.ts';
import { spreadInWords } from './spread.ts';

const what: Text = { de: 'die Stufe', en: 'the level' };

const words = {
  de: (mean: string, max: string) => `Im Mittel sind es ${mean} von ${max} Punkten.`,
  en: (mean: string, max: string) => `The mean is ${mean} of ${max} points.`,
};

/** Which levels of readiness are reached, and the mean points; nothing where there is no score. */
export function summariseReadiness(results: Results, shown: Shown): Text[] {
  const { readiness, readinessLevels } = results;
  if (!readiness) return [];
  const rows = readinessLevels.filter((row) => isOf(row, wholeState));
  const carriedOf = (row: (typeof rows)[number] | undefined) =>
    shown.carried ? (row?.carriedUnits ?? 0) : 0;
  const { complete } = basisOf(results, { about: 'readiness', id: '' }, wholeState);
  const whole = rows.reduce((sum, row) => sum + carriedOf(row), complete);
  const parts = readiness.levels.map(({ id, label }) => {
    const row = rows.find(({ level }) => level === id);
    return { label, count: row?.units === null ? null : (row?.units ?? 0) + carriedOf(row) };
  });
  return [...spreadInWords(what, parts, whole), ...meanInWords(results, shown)];
}

/** Of all parts together, which the public does not see. */
function meanInWords({ readiness, readinessParts }: Results, { carried }: Shown): Text[] {
  const row = readinessParts.find(({ part, ...group }) => part === '' && isOf(group, wholeState));
  if (!row) return [];
  const sum = (own: number | null, more: number | null) => (own ?? 0) + (carried ? (more ?? 0) : 0);
  const mean = meanPoints(sum(row.points, row.carriedPoints), sum(row.units, row.carriedUnits));
  const max = (readiness?.parts ?? []).reduce((all, part) => all + part.max, 0);
  if (mean === null) return [];
  return [
    inAll((language) => words[language](formatTenths(mean, language), formatNumber(max, language))),
  ];
}
