import type { z } from 'zod';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Text } from '../../schemas/text.ts';
import type { Engine } from '../engine/engine.ts';

/** A figure of the reports: counts made by SQL, with the method that readers can look up. */
export interface Indicator<Row> {
  id: string;
  title: Text;
  /** One paragraph on what is counted, and on what is left out. */
  method: Text;
  /** The shape of one row of the result. */
  row: z.ZodType<Row>;
  /** Counts over one snapshot; the rows come in an order that the data alone decide. */
  run(engine: Engine, questionnaire: Questionnaire): Promise<Row[]>;
}
