import {
  answerBaseSchema,
  answerCountSchema,
  answerFiguresSchema,
} from '../../../schemas/answer-figures.ts';
import { wholeState } from '../../../schemas/breakdown.ts';
import * as z from '../../../schemas/zod.ts';
import type { Engine } from '../../engine/engine.ts';
import type { IndicatorContext, Method } from '../indicator.ts';
import { basesQuery, countsQuery, weightsQuery } from './query.sql.ts';
import { sharesOf } from './shares.ts';
import { shownQuestions } from './shown-questions.ts';

/** What is counted of answers. */
const resultSchema = z.omit(answerFiguresSchema, { edition: true, snapshot: true });
export type Distribution = z.infer<typeof resultSchema>;

const weight = { municipalities: z.int(), inhabitants: z.int() };
const weighedAnswerSchema = z.object({
  ...z.pick(answerCountSchema, { question: true, item: true, value: true }).shape,
  ...weight,
});
const weighedBaseSchema = z.object({
  ...z.pick(answerBaseSchema, { question: true, by: true, group: true }).shape,
  units: z.int(),
  carriedUnits: z.int(),
  ...weight,
});

interface DistributionIndicator extends Method {
  result: z.ZodMiniType<Distribution>;
  /** Counts over one snapshot; the rows come in an order that the data alone decide. */
  run(engine: Engine, context: IndicatorContext): Promise<Distribution>;
}

/** How often each answer was given to each question by choice. */
export const distribution: DistributionIndicator = {
  id: 'distribution',
  title: { de: 'Antworten', en: 'Answers' },
  method: {
    de: 'Gezählt wird, wie viele Verwaltungen mit vollständiger Meldung welche Antwort gegeben haben, zu jeder Frage mit Auswahl, für alle und nach Kreis, Art und Größenklasse. Bezugsgröße einer Frage sind die Verwaltungen, denen sie gestellt wurde; wem sie nicht gestellt wurde, der zählt bei ihr nicht. „Kann ich nicht beantworten“ und „keine Angabe“ sind eigene Antworten und stehen nie für „nein“. Waren mehrere Antworten möglich, zählt jede; die Anteile können dann zusammen mehr als 100 Prozent ergeben. In einer Tabelle mit Zeilen ist jede Zeile eine Frage für sich. Nach Gemeinden und Einwohnern gibt es nur ganze Prozent für das ganze Land, so gerundet, dass die Anteile einer Frage zusammen möglichst 100 ergeben. Fortgeschriebene Antworten sind getrennt ausgewiesen und zählen nur mit, solange sie gezeigt werden; in den Anteilen nach Gemeinden und Einwohnern zählen sie nie.',
    en: 'For each question answered by choosing, the administrations with a complete response are counted by the answer that they gave, for all and by district, kind and size class. The base of a question is the administrations that it was put to; where it was not put, an administration does not count. “I cannot answer this” and “no answer” are answers of their own and never stand for “no”. Where several answers were possible each of them counts, so that shares may add up to more than 100 per cent. In a table with rows, each row is a question of its own. By municipalities and inhabitants there are whole percentages only, for the whole state, rounded so that the shares of a question add up to 100 where possible. Answers carried forward are shown separately and count only while they are shown; in the shares by municipalities and inhabitants they never count.',
  },
  result: resultSchema,
  run: async (engine, { questionnaire }) => {
    const questions = shownQuestions(questionnaire);
    const bases = await engine.query(basesQuery, [], weighedBaseSchema);
    const state = bases.filter(({ by }) => by === wholeState.by);
    const weighed = await engine.query(weightsQuery, [], weighedAnswerSchema);
    return {
      questions,
      themes: questionnaire.themes ?? [],
      bases: bases.map(({ question, by, group, units, carriedUnits }) => ({
        question,
        by,
        group,
        asked: units,
        carried: carriedUnits,
      })),
      counts: await engine.query(countsQuery, [], answerCountSchema),
      shares: sharesOf(questions, weighed, new Map(state.map((base) => [base.question, base]))),
    };
  },
};
