import type { QuestionMapping } from '../../schemas/question-mapping.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Results } from '../../schemas/results.ts';
import type { Text } from '../../schemas/text.ts';
import type { Wave } from '../../schemas/wave.ts';
import type * as z from '../../schemas/zod.ts';
import type { Engine } from '../engine/engine.ts';

/** What indicators know beside the tables. */
export interface IndicatorContext {
  wave: Pick<Wave, 'referenceDate'>;
  questionnaire: Questionnaire;
  /** The topics of the wave, with the meanings of the questions that decide them. */
  topics: Results['topics'];
  /** The figures of earlier waves of the survey, the oldest first, in the same edition. */
  earlier: readonly Results[];
  /** Which answers of earlier meanings of a question are comparable: only what was approved. */
  mappings: readonly QuestionMapping[];
}

/** What readers can look up about a figure. */
export interface Method {
  id: string;
  title: Text;
  /** One paragraph on what is counted, and on what is left out. */
  method: Text;
}

/** A figure of the reports: counts made by SQL, with their method. */
export interface Indicator<Row> extends Method {
  /** The shape of one row of the result. */
  row: z.ZodMiniType<Row>;
  /** Counts over one snapshot; the rows come in an order that the data alone decide. */
  run(engine: Engine, context: IndicatorContext): Promise<Row[]>;
}
