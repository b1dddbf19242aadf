import type { Results } from '../../../schemas/results.ts';
import type { Language } from '../../../schemas/text.ts';
import { naivePercent } from '../naive/percent.ts';
import { naiveShares } from '../naive/shares.ts';
import { sum } from '../naive-indicators.ts';
import { namedGroups, restsOn } from './expected-groups.ts';
import { type ExpectedTable, type FigureValue, figuresOf, labelIn } from './expected-table.ts';

const state = { by: 'state', group: '' } as const;

/** How many name each variant, most first choices first. */
export function expectedPreference(results: Results, language: Language): ExpectedTable[] {
  if (!results.variants) return [];
  const units = (rank: string, option: string) => {
    const row = results.preference.find((one) => one.rank === rank && one.option === option);
    return row ? row.units : 0;
  };
  const variants = results.variants.options
    .map(({ value, label }) => ({
      label,
      first: units('first', value),
      second: units('second', value),
    }))
    .sort((a, b) => (b.first ?? 0) - (a.first ?? 0) || (b.second ?? 0) - (a.second ?? 0));
  const { complete } = restsOn(results, 'preference', 'first', state);
  const firsts = variants.map(({ first }) => first ?? 0);
  const rest = complete - sum(firsts);
  const shares = naiveShares(rest > 0 ? [...firsts, rest] : firsts);
  const shareOf = (first: number, index: number): FigureValue => {
    const share = shares[index] ?? null;
    const isAtBorder = (share === 0 && first > 0) || (share === 100 && first < complete);
    return isAtBorder ? naivePercent(first, complete) : share;
  };
  const rows = variants.map(({ label, first, second }, index) => ({
    label: labelIn(language, label),
    figures: [
      ...figuresOf('count', { first: first ?? '.' }),
      ...figuresOf('share', { first_share: first === null ? '.' : shareOf(first, index) }),
      ...figuresOf('count', { second: second ?? '.' }),
    ],
  }));
  return [{ name: 'preference', rows }];
}

/** Points by part and units by level. */
export function expectedReadiness(results: Results, language: Language): ExpectedTable[] {
  if (!results.readiness) return [];
  return [...parts(results, language), levels(results, language)];
}

function parts(results: Results, language: Language): ExpectedTable[] {
  const { readiness, readinessParts, edition } = results;
  const isPublic = edition === 'public';
  if (!readiness || (isPublic && readinessParts.length === 0)) return [];
  const withCarried = results.responseRate.some(({ carried }) => carried > 0);
  const whole = {
    ...{ id: '', title: { de: 'Insgesamt', en: 'In all' } },
    max: sum(readiness.parts.map(({ max }) => max)),
  };
  const rows = [...readiness.parts, whole]
    .filter(({ id }) => !isPublic || readinessParts.some(({ part }) => part === id))
    .map(({ id, title, max }) => {
      const row = readinessParts.find(({ part, by }) => part === id && by === 'state');
      const add = (own?: number | null, more?: number | null) =>
        (own ?? 0) + (withCarried ? (more ?? 0) : 0);
      const units = add(row?.units, row?.carriedUnits);
      const points = add(row?.points, row?.carriedPoints);
      const known = add(row?.known, row?.carriedKnown);
      const items = add(row?.items, row?.carriedItems);
      return {
        label: labelIn(language, title),
        figures: [
          ...figuresOf('count', { units }),
          ...figuresOf('mean', {
            points: units === 0 ? null : Math.round(points / units / 10) / 10,
          }),
          ...figuresOf('number', { max }),
          ...figuresOf('percent', { known: isPublic ? undefined : naivePercent(known, items) }),
        ],
      };
    });
  return [{ name: 'readiness-parts', rows }];
}

function levels(results: Results, language: Language): ExpectedTable {
  const { readiness, readinessLevels } = results;
  const withCarried = results.responseRate.some(({ carried }) => carried > 0);
  const order = (['state', 'kind', 'sizeClass', 'district'] as const).filter(
    (by) => readinessLevels.length === 0 || readinessLevels.some((row) => row.by === by),
  );
  const rows = namedGroups(results, order).map(({ names, by, group }) => {
    const counted = readinessLevels.filter((row) => row.by === by && row.group === group);
    const carried = withCarried ? sum(counted.map((row) => row.carriedUnits ?? 0)) : 0;
    const { complete } = restsOn(results, 'readiness', '', { by, group });
    const unitsOf = (level: string): FigureValue => {
      const row = counted.find((one) => one.level === level);
      if (complete + carried === 0) return null;
      if (row?.units === null) return '.';
      return (row?.units ?? 0) + (withCarried ? (row?.carriedUnits ?? 0) : 0);
    };
    return {
      label: labelIn(language, ...names),
      figures: figuresOf('count', {
        ...{ complete, carried: withCarried ? carried : undefined },
        ...Object.fromEntries((readiness?.levels ?? []).map(({ id }) => [id, unitsOf(id)])),
      }),
    };
  });
  return { name: 'readiness-levels', rows };
}
