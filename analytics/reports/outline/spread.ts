import { formatList, formatNumber } from '../../../schemas/format.ts';
import { inAll, type Language, type Text } from '../../../schemas/text.ts';
import { type Count, hiddenInWords, quote, type ToldCount, tellParts } from './sentence.ts';

const words = {
  de: {
    noValue: 'Es liegt keine Meldung vor, deshalb gibt es keinen Wert.',
    one: 'Bei der einen ausgewerteten Verwaltung',
    all: (whole: string) => `Bei allen ${whole} ausgewerteten Verwaltungen`,
    none: (whole: string) => `Bei keiner der ${whole} ausgewerteten Verwaltungen`,
    some: (count: string, whole: string, share: string) =>
      `Bei ${count} von ${whole} ausgewerteten Verwaltungen (${share})`,
    more: (count: string, share: string) => `bei ${count} (${share})`,
    is: (what: string, label: string) => `ist ${what} ${label}`,
  },
  en: {
    noValue: 'There is no response, and so no value.',
    one: 'In the one administration counted',
    all: (whole: string) => `In all ${whole} administrations counted`,
    none: (whole: string) => `In none of the ${whole} administrations counted`,
    some: (count: string, whole: string, share: string) =>
      `In ${count} of ${whole} administrations counted (${share})`,
    more: (count: string, share: string) => `in ${count} (${share})`,
    is: (what: string, label: string) => `${what} is ${label}`,
  },
};

/**
 * How administrations are spread over statuses or levels, in one sentence for the first, one for the
 * others, and one for what is hidden.
 *
 * @param what they have, with its article: "der Stand"
 * @param whole how many are counted, those in hidden counts included
 */
export function spreadInWords(what: Text, parts: readonly Count[], whole: number): Text[] {
  if (whole === 0) return [inAll((language) => words[language].noValue)];
  const { told, hidden } = tellParts(parts, whole);
  const reason = hiddenInWords(hidden);
  const every = told.find(({ count }) => count === whole);
  if (every) return [inAll((language) => everyInWords(what, every, whole, language)), ...reason];
  const first = parts[0]?.count === null ? undefined : told[0];
  const rest = told.filter((one) => one !== first && one.count > 0);
  return [
    ...(first ? [inAll((language) => leadInWords(what, first, whole, language))] : []),
    ...(rest.length > 0
      ? [inAll((language) => restInWords(what, rest, first ? undefined : whole, language))]
      : []),
    ...reason,
  ];
}

function everyInWords(what: Text, { label }: ToldCount, whole: number, language: Language): string {
  const { one, all, is } = words[language];
  const who = whole === 1 ? one : all(formatNumber(whole, language));
  return sentence(`${who} ${is(what[language], quote(label, language))}`, language);
}

function leadInWords(
  what: Text,
  { label, count, share }: ToldCount,
  whole: number,
  language: Language,
): string {
  const { none, some, is } = words[language];
  const all = formatNumber(whole, language);
  const who = count === 0 ? none(all) : some(formatNumber(count, language), all, share(language));
  return sentence(`${who} ${is(what[language], quote(label, language))}`, language);
}

/** @param whole named where no sentence before has named it */
function restInWords(
  what: Text,
  rest: readonly ToldCount[],
  whole: number | undefined,
  language: Language,
): string {
  const { some, more, is } = words[language];
  const pairs = rest.map(({ label, count, share }, index) => {
    const number = formatNumber(count, language);
    const who =
      index === 0 && whole !== undefined
        ? some(number, formatNumber(whole, language), share(language))
        : more(number, share(language));
    const named = quote(label, language);
    return `${who} ${index === 0 ? is(what[language], named) : named}`;
  });
  return sentence(formatList(pairs, language), language);
}

/** Begins large and ends with a point. */
function sentence(words: string, language: Language): string {
  return `${words.charAt(0).toLocaleUpperCase(language)}${words.slice(1)}.`;
}
