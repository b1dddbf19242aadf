import { type AnswerFigures, selected, unanswered } from '../../../schemas/answer-figures.ts';
import { type Group, isOf } from '../../../schemas/breakdown.ts';
import { areYesNoPlanned } from '../../../schemas/question.ts';
import type { Theme } from '../../../schemas/themes.ts';
import { type Concentration, concentrationOf, type Mentions } from './concentration.ts';

/** What is used of one kind. Shares are from 0 to 1. */
export interface Market extends Concentration {
  question: string;
  /** Units that name something; null where it cannot be told. */
  base: number | null;
  products: (Mentions & {
    value: string;
    /** Of the base. */
    share: number | null;
  })[];
}

/**
 * The markets of a theme: one for each of its questions that is answered by choosing, but none for
 * a matrix or a question by yes or no, which name no products.
 *
 * Whoever answers a multiple choice counts in its base, unless it is with an option that names nothing
 * and excludes others: an option that names nothing beside another one changes nothing.
 *
 * @param withCarried whether answers that are carried forward count as well
 */
export function marketsOf(
  figures: AnswerFigures,
  { questions, namesNone = {} }: Theme,
  group: Group,
  withCarried: boolean,
): Market[] {
  const counts = figures.counts.filter((row) => isOf(row, group));
  const unitsOf = (question: string, item: string, value: string): number | null => {
    const row = counts.find(
      (one) => one.question === question && one.item === item && one.value === value,
    );
    return row ? sum([row.units, withCarried ? row.carriedUnits : 0]) : 0;
  };
  return questions.flatMap((id): Market[] => {
    const question = figures.questions.find((one) => one.id === id);
    if (!question) return [];
    const { items, values } = question;
    if ((items.length > 0 && values.length > 0) || areYesNoPlanned(values)) return [];
    const isMulti = items.length > 0;
    const options = (isMulti ? items : values).map(({ value, unknown, exclusive, other }) => ({
      value,
      namesNothing: unknown === true || (namesNone[id]?.includes(value) ?? false),
      isExclusive: exclusive === true,
      isOther: other === true,
      units: isMulti ? unitsOf(id, value, selected) : unitsOf(id, '', value),
    }));
    const products = options.filter(({ namesNothing }) => !namesNothing);
    const asked = figures.bases.find((one) => one.question === id && isOf(one, group));
    const nothing = options.filter((one) => one.namesNothing && one.isExclusive);
    const base = isMulti
      ? difference(
          sum([asked?.asked ?? 0, withCarried ? (asked?.carried ?? 0) : 0]),
          sum([unitsOf(id, '', unanswered), ...nothing.map(({ units }) => units)]),
        )
      : sum(products.map(({ units }) => units));
    return [
      {
        question: id,
        base,
        products: products.map(({ value, isOther, units }) => ({
          value,
          isOther,
          units,
          share: base === null || base === 0 || units === null ? null : units / base,
        })),
        ...concentrationOf(products),
      },
    ];
  });
}

/** Null where one of the numbers is hidden. */
function sum(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((all, one) => (all === null || one === null ? null : all + one), 0);
}

function difference(whole: number | null, part: number | null): number | null {
  return whole === null || part === null ? null : whole - part;
}
