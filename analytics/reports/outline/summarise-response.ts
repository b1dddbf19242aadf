import { isOf, wholeState } from '../../../schemas/breakdown.ts';
import { formatList, formatNumber } from '../../../schemas/format.ts';
import type { ResponseRow, Results } from '../../../schemas/results.ts';
import { inAll, type Language, type Text } from '../../../schemas/text.ts';
import type { Shown } from '../../charts/figures.ts';
import { formatRate, responseRates } from '../../indicators/rates.ts';
import { nameOfDistrict } from '../tables/columns.ts';

/** More districts than these are counted, and not named. */
const mostNames = 5;

const words = {
  de: {
    nobodyAsked: 'Keine Verwaltung ist befragt.',
    oneOfOne: (has: boolean) =>
      `Die eine befragte Verwaltung hat ${has ? '' : 'nicht '}vollständig gemeldet.`,
    none: (all: string) => `Keine der ${all} befragten Verwaltungen hat vollständig gemeldet.`,
    all: (all: string) => `Alle ${all} befragten Verwaltungen haben vollständig gemeldet.`,
    some: (count: string, all: string, isOne: boolean, rate: string) =>
      `${count} von ${all} befragten Verwaltungen ${isOne ? 'hat' : 'haben'} vollständig gemeldet (Rücklaufquote ${rate}).`,
    coverage: (percent: string) => `Nach Einwohnern gewichtet sind es ${percent}.`,
    partial: (count: string, isOne: boolean) =>
      isOne
        ? '1 weitere Verwaltung hat teilweise geantwortet.'
        : `${count} weitere Verwaltungen haben teilweise geantwortet.`,
    carried: (count: string, isOne: boolean) =>
      `Für ${count} ${isOne ? 'Verwaltung' : 'Verwaltungen'} ohne vollständige Meldung sind Angaben aus einer früheren Erhebung fortgeschrieben; zum Rücklauf ${isOne ? 'zählt sie' : 'zählen sie'} nicht.`,
    without: (count: string, all: string) =>
      `Aus ${count} von ${all} Kreisen und kreisfreien Städten liegt keine vollständige Meldung vor`,
  },
  en: {
    nobodyAsked: 'No administration is asked.',
    oneOfOne: (has: boolean) =>
      `The one administration asked has ${has ? 'given a' : 'not given a'} complete response.`,
    none: (all: string) =>
      `None of the ${all} administrations asked has given a complete response.`,
    all: (all: string) => `All ${all} administrations asked have given a complete response.`,
    some: (count: string, all: string, isOne: boolean, rate: string) =>
      `${count} of ${all} administrations asked ${isOne ? 'has' : 'have'} given a complete response (response rate ${rate}).`,
    coverage: (percent: string) => `Weighted by inhabitants, it is ${percent}.`,
    partial: (count: string, isOne: boolean) =>
      isOne
        ? '1 more administration has answered in part.'
        : `${count} more administrations have answered in part.`,
    carried: (count: string, isOne: boolean) =>
      `For ${count} ${isOne ? 'administration' : 'administrations'} without a complete response, answers of an earlier wave are carried forward; ${isOne ? 'it does' : 'they do'} not count as response.`,
    without: (count: string, all: string) =>
      `There is no complete response from ${count} of ${all} districts and district-free cities`,
  },
};

/** How many have responded, what they weigh, and which districts are missing. */
export function summariseResponse(results: Results, shown: Shown): Text[] {
  const state = results.responseRate.find((row) => isOf(row, wholeState));
  if (!state || state.eligible === 0) return [inAll((language) => words[language].nobodyAsked)];
  const { complete, partial, carried, eligibleInhabitants, completeInhabitants } = state;
  const { coverage } = responseRates(state);
  const isWeighed = complete > 0 && complete < state.eligible && completeInhabitants > 0;
  const count = (number: number, write: (language: Language) => CountWriter) =>
    number === 0
      ? []
      : [inAll((language) => write(language)(formatNumber(number, language), number === 1))];
  return [
    inAll((language) => leadOf(state, language)),
    ...(isWeighed && eligibleInhabitants > 0 && coverage !== null
      ? [inAll((language) => words[language].coverage(percentOf(coverage, language)))]
      : []),
    ...count(partial, (language) => words[language].partial),
    ...count(shown.carried ? carried : 0, (language) => words[language].carried),
    ...missingDistricts(results, complete),
  ];
}

type CountWriter = (count: string, isOne: boolean) => string;

function leadOf(state: ResponseRow, language: Language): string {
  const { oneOfOne, none, all, some } = words[language];
  const { eligible, complete } = state;
  const asked = formatNumber(eligible, language);
  if (eligible === 1) return oneOfOne(complete === 1);
  if (complete === 0) return none(asked);
  if (complete === eligible) return all(asked);
  const rate = percentOf(complete / eligible, language);
  return some(formatNumber(complete, language), asked, complete === 1, rate);
}

/** Nothing where nobody has responded, because then all of them are missing. */
function missingDistricts(results: Results, complete: number): Text[] {
  const asked = results.responseRate.filter(
    ({ by, eligible }) => by === 'district' && eligible > 0,
  );
  const without = asked.filter((row) => row.complete === 0);
  if (complete === 0 || without.length === 0) return [];
  return [
    inAll((language) => {
      const number = (rows: unknown[]) => formatNumber(rows.length, language);
      const names = without.map(({ group }) => nameOfDistrict(results, group));
      const said = words[language].without(number(without), number(asked));
      const named = names.length > mostNames ? '' : `: ${formatList(names, language)}`;
      return `${said}${named}.`;
    }),
  ];
}

function percentOf(rate: number, language: Language): string {
  return formatRate(rate, language);
}
