import { isOf, wholeState } from '../../../schemas/breakdown.ts';
import type { Figures } from '../../../schemas/figures.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';
import { maxPoints, type ScoreItem } from '../../../schemas/scoring.ts';
import { type Sum, solve } from './linear-program.ts';

/** A hidden state-wide count that sums of readiness give away. */
export interface GivenAway {
  question: string;
  value: string;
  units: number;
}

/**
 * Computes hidden state-wide counts from all questions and the sums of readiness together: what is not
 * known in a part is not known in one of its questions, and its points are those of their answers. It
 * knows the questionnaire and the public edition, and nothing else.
 */
export function attackSums(
  questionnaire: Questionnaire,
  { results, answers }: Figures,
): GivenAway[] {
  const upper = new Map<string, number>();
  const rows: { sum: Sum; least: number; most: number }[] = [];
  const hidden: { question: string; value: string; name: string }[] = [];
  const complete = results.responseRate.find((row) => isOf(row, wholeState))?.complete ?? 0;

  /** The variables of a question that is answered by one of its options; else undefined. */
  function variablesOf(id: string) {
    const question = questionsOf(questionnaire).find((one) => one.id === id);
    const options = question?.type === 'single' ? question.options : undefined;
    if (!options) return undefined;
    const base = answers.bases.find((row) => row.question === id && isOf(row, wholeState));
    const values = [...options, { value: '', unknown: true as const }].map((option, index) => {
      const name = `${id.replaceAll('.', '_')}_${index}`;
      const row = answers.counts.find(
        (one) => one.question === id && one.value === option.value && isOf(one, wholeState),
      );
      const isPublic = base !== undefined;
      const seen = isPublic ? (row ? row.units : 0) : null;
      upper.set(name, base?.asked ?? complete);
      if (seen !== null) rows.push({ sum: new Map([[name, 1]]), least: seen, most: seen });
      else if (isPublic) hidden.push({ question: id, value: option.value, name });
      return { name, value: option.value, isUnknown: option.unknown === true };
    });
    const all = base?.asked ?? complete;
    const sum = new Map(values.map(({ name }) => [name, 1]));
    rows.push({ sum, least: base ? all : 0, most: all });
    return values;
  }

  for (const { id, max, items } of questionnaire.scoring?.parts ?? []) {
    const asked = items.map((item) => ({ item, values: variablesOf(item.question) }));
    const row = results.readinessParts.find((one) => one.part === id && isOf(one, wholeState));
    if (row?.items != null && row.known !== null) {
      const unknown = new Map<string, number>();
      for (const [index, { values }] of asked.entries()) {
        const free = `free_${id}_${index}`;
        if (!values) upper.set(free, complete);
        const names = values?.filter(({ isUnknown }) => isUnknown).map(({ name }) => name);
        for (const name of names ?? [free]) unknown.set(name, 1);
      }
      rows.push({ sum: unknown, least: row.items - row.known, most: row.items - row.known });
    }
    const isCapped = items.reduce((sum, item) => sum + maxPoints(item), 0) > max;
    if (row?.points != null && !isCapped && asked.every(({ values }) => values)) {
      const points = new Map(
        asked.flatMap(({ item, values = [] }) =>
          values.map(({ name, value }) => [name, 100 * pointsOf(item, value)] as const),
        ),
      );
      rows.push({ sum: points, least: row.points, most: row.points });
    }
  }

  return hidden.flatMap(({ question, value, name }) => {
    const [least, most] = (['Minimize', 'Maximize'] as const).map((sense) =>
      solve({ upper, rows }, sense, new Map([[name, 1]])),
    );
    return least === most && least !== undefined ? [{ question, value, units: least }] : [];
  });
}

function pointsOf(item: ScoreItem, value: string): number {
  return item.kind === 'option' ? (item.points[value] ?? 0) : 0;
}
