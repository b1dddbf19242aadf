import type { ResponseRow, Results } from '../../../schemas/results.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { naivePercent } from '../naive/percent.ts';
import { districtName, namedGroups } from './expected-groups.ts';
import { type ExpectedTable, figuresOf, labelIn, monthIn } from './expected-table.ts';

/** Who has responded, by district and by kind and size. */
export function expectedResponse(results: Results, language: Language): ExpectedTable[] {
  const withCarried = results.responseRate.some(({ carried }) => carried > 0);
  const tables = [
    { name: 'response', groups: namedGroups(results, ['district', 'state']), isKeyed: true },
    {
      name: 'response-groups',
      groups: namedGroups(results, ['kind', 'sizeClass', 'state']),
      isKeyed: false,
    },
  ];
  return tables.map(({ name, groups, isKeyed }) => ({
    name,
    rows: groups.flatMap(({ by, group, names }) => {
      const row = results.responseRate.find((one) => one.by === by && one.group === group);
      if (!row) return [];
      const label = isKeyed ? [group, names[1]] : names;
      return [{ label: labelIn(language, ...label), figures: ratesOf(row, withCarried) }];
    }),
  }));
}

function ratesOf(row: ResponseRow, withCarried: boolean) {
  const { eligible, complete, partial } = row;
  return [
    ...figuresOf('count', {
      ...{ eligible, complete, partial },
      carried: withCarried ? row.carried : undefined,
    }),
    ...figuresOf('percent', {
      rr1: naivePercent(complete, eligible),
      rr2: naivePercent(complete + partial, eligible),
      coverage: naivePercent(row.completeInhabitants, row.eligibleInhabitants),
    }),
  ];
}

/** What came to each question. */
export function expectedItems(
  results: Results,
  labels: ReadonlyMap<string, Text>,
  language: Language,
): ExpectedTable[] {
  if (results.itemResponse.length === 0) return [];
  const withCarried = results.responseRate.some(({ carried }) => carried > 0);
  const rows = results.itemResponse.map((row) => {
    const { asked, observed, unknown, missing, confirmed, proxy, imported } = row;
    return {
      label: labelIn(language, labels.get(row.question) ?? row.question),
      figures: [
        ...figuresOf('count', {
          ...{ asked, observed, unknown, missing },
          ...{ not_applicable: row.notApplicable, confirmed },
        }),
        ...figuresOf('percent', { unchanged_share: naivePercent(confirmed, observed + unknown) }),
        ...figuresOf('count', { proxy, imported, carried: withCarried ? row.carried : undefined }),
      ],
    };
  });
  return [{ name: 'item-response', rows }];
}

/** What ends soon, of which there are words only: for internal eyes. */
export function expectedExpiries(
  results: Results,
  labels: ReadonlyMap<string, Text>,
  language: Language,
): ExpectedTable[] {
  if (results.edition !== 'internal') return [];
  const withCarried = results.responseRate.some(({ carried }) => carried > 0);
  const yesOrNo = (is: boolean): Text => (is ? { de: 'ja', en: 'yes' } : { de: 'nein', en: 'no' });
  const rows = results.expiries
    .toSorted((a, b) => (a.month + a.unit < b.month + b.unit ? -1 : 1))
    .map(({ month, unit, name, district, question, isCarried }) => ({
      label: labelIn(
        language,
        monthIn(language, month.slice(0, 7)),
        unit,
        name,
        districtName(results, district),
        labels.get(question) ?? question,
        ...(withCarried ? [yesOrNo(isCarried)] : []),
      ),
      figures: [],
    }));
  return [{ name: 'expiries', rows }];
}
