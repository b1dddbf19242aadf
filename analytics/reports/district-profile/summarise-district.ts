import { districtGroup, isOf, wholeState } from '../../../schemas/breakdown.ts';
import { formatNumber } from '../../../schemas/format.ts';
import type { ResponseRow } from '../../../schemas/results.ts';
import { inAll, type Language, type Text } from '../../../schemas/text.ts';
import {
  type Shown,
  type StatusFigures,
  statusFigures,
  sumOf,
  wholeOf,
} from '../../charts/figures.ts';
import { chartTexts } from '../../charts/texts.ts';
import { formatRate, responseRates } from '../../indicators/rates.ts';
import type { DistrictOnly } from './of-district.ts';

/** What the figures of a district say: who has responded, and how many are in production with each topic. */
export function summariseDistrict({ results, district }: DistrictOnly, shown: Shown): Text[] {
  const own = results.responseRate.find((row) => isOf(row, districtGroup(district.ags5)));
  const state = results.responseRate.find((row) => isOf(row, wholeState));
  if (!own || own.eligible === 0) return [inAll((language) => words[language].notAsked)];
  const figuresOf = (topic: string) =>
    statusFigures(results, topic, districtGroup(district.ags5), shown);
  const carried = shown.carried ? own.carried : 0;
  return [
    inAll((language) => sentenceOfResponse(own, state, language)),
    ...(carried > 0 ? [inAll((language) => words[language].carried(carried))] : []),
    ...(own.complete + carried > 0
      ? results.topics.map((topic) =>
          inAll((language) => sentenceOfTopic(topic.title, figuresOf(topic.topic), language)),
        )
      : []),
  ];
}

function sentenceOfResponse(
  own: ResponseRow,
  state: ResponseRow | undefined,
  language: Language,
): string {
  const texts = words[language];
  const reported = chartTexts[language].reported(own.complete, own.eligible);
  const rate = (row: ResponseRow) => {
    const { rr1 } = responseRates(row);
    return rr1 === null ? texts.noValue : formatRate(rr1, language);
  };
  const all = state ? texts.all(rate(state)) : '';
  if (own.complete === 0) return `${texts.nobody(own.eligible)}${all}`;
  return `${reported} (${rate(own)})${all}`;
}

function sentenceOfTopic(title: Text, own: StatusFigures, language: Language): string {
  const texts = words[language];
  const name = title[language];
  const whole = wholeOf(own);
  if (whole === 0) return texts.withoutValue(name);
  if (own.hidden.includes('inProduction')) return texts.hidden(name);
  const { inProduction } = own.counts;
  const count = (number: number) => formatNumber(number, language);
  const status = chartTexts[language].statuses;
  if (whole === 1 && sumOf(own.counts) === 1) {
    const [reached] = Object.entries(own.counts).flatMap(([one, units]) =>
      units > 0 ? [status[one as keyof typeof status]] : [],
    );
    return `${name}: ${reached}.`;
  }
  return texts.inProduction(name, count(inProduction), count(whole));
}

const words = {
  de: {
    notAsked: 'Hier wurde keine Verwaltung befragt.',
    noValue: 'kein Wert',
    all: (rate: string) => `; von allen Verwaltungen haben ${rate} gemeldet.`,
    nobody: (eligible: number) =>
      eligible === 1
        ? 'Die Verwaltung hat nicht gemeldet'
        : `Keine der ${formatNumber(eligible, 'de')} Verwaltungen hat gemeldet`,
    carried: (count: number) =>
      count === 1
        ? 'Für 1 Verwaltung ohne Meldung zählt ihre letzte frühere (fortgeschrieben).'
        : `Für ${formatNumber(count, 'de')} Verwaltungen ohne Meldung zählt ihre letzte frühere (fortgeschrieben).`,
    withoutValue: (topic: string) => `${topic}: kein Wert.`,
    hidden: (topic: string) => `${topic}: Die Zahl im Einsatz wird nicht ausgewiesen.`,
    inProduction: (topic: string, count: string, whole: string) =>
      `${topic}: bei ${count} von ${whole} Verwaltungen im Einsatz.`,
  },
  en: {
    notAsked: 'No administration was asked here.',
    noValue: 'no value',
    all: (rate: string) => `; of all administrations, ${rate} reported.`,
    nobody: (eligible: number) =>
      eligible === 1
        ? 'The administration did not report'
        : `None of the ${formatNumber(eligible, 'en')} administrations reported`,
    carried: (count: number) =>
      count === 1
        ? 'For 1 administration without a report its last earlier one counts (carried forward).'
        : `For ${formatNumber(count, 'en')} administrations without a report their last earlier ones count (carried forward).`,
    withoutValue: (topic: string) => `${topic}: no value.`,
    hidden: (topic: string) => `${topic}: how many are in production is not shown.`,
    inProduction: (topic: string, count: string, whole: string) =>
      `${topic}: in production with ${count} of ${whole} administrations.`,
  },
};
