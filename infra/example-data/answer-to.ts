import { Temporal } from 'temporal-polyfill';
import type { Adoption } from '../../schemas/adoption.ts';
import type { Answer } from '../../schemas/answer.ts';
import type { Option, Question, QuestionOf } from '../../schemas/question.ts';
import { draw, drawOne } from './draw.ts';
import { levelOf, statusAt } from './maturity.ts';
import type { Occasion } from './occasion.ts';

/** How many of those who could answer say that they cannot. */
const unknownShare = 0.03;
/** How many change a product or a provider from one wave to the next. */
const changeShare = 0.05;
/** How many of the units of a district have chosen what is usual there. */
const usualShare = 0.5;

/**
 * Makes up the answer to one question.
 *
 * @param topic the topic that decides how far the unit is; its own question tells the status
 * @param attempt raised where the answer before broke a hard edit
 * @returns undefined for what is never answered
 */
export function answerTo(
  question: Question,
  topic: Adoption | undefined,
  occasion: Occasion,
  attempt: number,
): Answer | undefined {
  const { unit, round, referenceDate } = occasion;
  const level = levelOf(unit, topic?.topic ?? question.id, round);
  const chance = (...key: (string | number)[]) => draw(unit.ars, question.id, attempt, ...key);
  switch (question.type) {
    case 'key':
      return undefined;
    case 'single': {
      const isStatus = topic?.kind === 'status' && topic.question === question.id;
      const option = isStatus
        ? statusOption(question, topic.statuses, level, chance('unknown', round))
        : chosenOption(question, occasion, attempt);
      return { kind: 'option', option: option.value, ...otherText([option]) };
    }
    case 'yesNoPlanned': {
      const answers = { inProduction: 'ja', rollingOut: 'ja', planned: 'geplant', none: 'nein' };
      return { kind: 'option', option: answers[statusAt(level)] };
    }
    case 'multi': {
      const chosen = chosenOptions(question, level, chance);
      return { kind: 'options', options: chosen.map(({ value }) => value), ...otherText(chosen) };
    }
    case 'matrix':
      return { kind: 'cells', cells: cellsOf(question, topic, occasion) };
    case 'month': {
      const months = 1 + Math.floor(23 * chance('month', round));
      const month = Temporal.PlainDate.from(referenceDate).toPlainYearMonth().add({ months });
      return { kind: 'month', month: month.toString() };
    }
    case 'date':
      return { kind: 'date', date: referenceDate };
    case 'number': {
      // Where the maximum is only the limit of what is believed, it counts what is in use already.
      const isOpenEnded = question.max > 100;
      if (isOpenEnded && statusAt(level) !== 'inProduction') {
        return { kind: 'number', number: question.min };
      }
      const share = Math.min(1, level) * (0.6 + 0.4 * chance('number'));
      const part = isOpenEnded ? share ** 8 : Math.max(0, share);
      return {
        kind: 'number',
        number: question.min + Math.round(part * (question.max - question.min)),
      };
    }
    case 'text':
      return { kind: 'text', text: 'Die Umstellung läuft.' };
    case 'email':
      return { kind: 'email', address: 'poststelle@example.org' };
    case 'confirm':
      return { kind: 'confirmed' };
  }
}

function statusOption(
  question: QuestionOf<'single'>,
  statuses: Adoption['statuses'],
  level: number,
  chance: number,
): Option {
  const unknown = question.options.find((option) => option.unknown);
  if (unknown && chance < unknownShare) return unknown;
  const status = statusAt(level);
  const option = question.options.find(({ value }) => statuses[value] === status);
  if (!option) throw new TypeError(`${question.id} has no option for ${status}`);
  return option;
}

/** What a unit has chosen stays the same for some waves, and is often what is usual around it. */
function chosenOption(
  question: QuestionOf<'single'>,
  { unit, round }: Occasion,
  attempt: number,
): Option {
  const known = question.options.filter((option) => !option.unknown);
  const unknown = question.options.find((option) => option.unknown);
  const chance = (...key: (string | number)[]) => draw(unit.ars, question.id, ...key);
  if (unknown && chance('unknown', round, attempt) < unknownShare) return unknown;
  let changes = attempt;
  for (let past = 1; past <= round; past++) {
    if (chance('change', past) < changeShare) changes += 1;
  }
  return chance('usual', changes) < usualShare
    ? drawOne(known, unit.ags5, question.id, changes)
    : drawOne(known, unit.ars, question.id, changes);
}

function chosenOptions(
  question: QuestionOf<'multi'>,
  level: number,
  chance: (...key: (string | number)[]) => number,
): Option[] {
  const alone = question.options.filter(({ exclusive }) => exclusive);
  const together = question.options.filter(({ exclusive }) => !exclusive);
  const lonely = alone[Math.floor(chance('alone') * alone.length * 8)];
  if (lonely) return [lonely];
  const chosen = together
    .filter(({ value }) => chance(value) < 0.15 + 0.35 * level)
    .slice(0, question.maxSelect);
  return chosen.length > 0 ? chosen : [drawOne(together, chance('one'))];
}

/** A matrix row is the further on, the earlier it stands; columns go from most to least advanced. */
function cellsOf(
  question: QuestionOf<'matrix'>,
  topic: Adoption | undefined,
  { unit, round }: Occasion,
): Record<string, string> {
  const routes = topic?.kind === 'bestRoute' && topic.question === question.id ? topic : undefined;
  const known = question.columns.filter((column) => !column.unknown);
  const unknown = question.columns.find((column) => column.unknown);
  const favourite = routes && drawOne(routes.automated, unit.ags5, unit.ars, question.id);
  return Object.fromEntries(
    question.rows.map(({ value: row }) => {
      const chance = draw(unit.ars, question.id, row);
      if (unknown && row !== favourite && chance < unknownShare) return [row, unknown.value];
      const level = levelOf(unit, topic?.topic ?? question.id, round);
      const behind = row === favourite ? 0 : 0.1 + 0.4 * chance;
      const status = statusAt(level - (routes?.basic.includes(row) ? behind - 0.3 : behind));
      const place = ['inProduction', 'rollingOut', 'planned', 'none'].indexOf(status);
      const column = known[Math.round((place * (known.length - 1)) / 3)] ?? known.at(-1);
      return [row, column?.value ?? ''];
    }),
  );
}

function otherText(chosen: readonly Option[]): { text?: string } {
  return chosen.some((option) => option.otherText) ? { text: 'Eigene Lösung' } : {};
}
