import {
  type AnswerBase,
  type AnswerCount,
  type AnswerFigures,
  answerBaseSchema,
  answerCountSchema,
  answerFiguresSchema,
} from '../../schemas/answer-figures.ts';
import * as z from '../../schemas/zod.ts';
import { encodeJson } from './json.ts';

const { group, units, carriedUnits } = answerCountSchema.shape;
const { asked, carried } = answerBaseSchema.shape;
const countRunSchema = z.extend(
  z.omit(answerCountSchema, { group: true, units: true, carriedUnits: true }),
  { cells: z.array(z.tuple([group, units, carriedUnits])) },
);
const baseRunSchema = z.extend(
  z.omit(answerBaseSchema, { group: true, asked: true, carried: true }),
  { cells: z.array(z.tuple([group, asked, carried])) },
);

/**
 * Answer figures as they are stored: of rows that follow each other and differ in the group only, the
 * question and the answer stand there once. In a frame of 11,000 units that is a sixth of the bytes.
 */
export const answerFileSchema = z.pipe(
  z.extend(answerFiguresSchema, { counts: z.array(countRunSchema), bases: z.array(baseRunSchema) }),
  z.transform(
    ({ counts, bases, ...rest }): AnswerFigures => ({
      ...rest,
      counts: counts.flatMap(({ cells, ...answer }) =>
        cells.map(([group, units, carriedUnits]) => ({ ...answer, group, units, carriedUnits })),
      ),
      bases: bases.flatMap(({ cells, ...question }) =>
        cells.map(([group, asked, carried]) => ({ ...question, group, asked, carried })),
      ),
    }),
  ),
);

/** The bytes that answer figures are stored in. */
export function encodeAnswers({ counts, bases, ...rest }: AnswerFigures): Uint8Array {
  const countRuns = runsOf(counts, ({ group, units, carriedUnits, ...answer }: AnswerCount) => ({
    head: answer,
    cell: [group, units, carriedUnits],
  }));
  const baseRuns = runsOf(bases, ({ group, asked, carried, ...question }: AnswerBase) => ({
    head: question,
    cell: [group, asked, carried],
  }));
  return encodeJson({ ...rest, counts: countRuns, bases: baseRuns });
}

/** Rows that follow each other and have the same head, together. */
function runsOf<Row, Cell>(
  rows: readonly Row[],
  divide: (row: Row) => { head: object; cell: Cell },
): object[] {
  const runs: { cells: Cell[] }[] = [];
  let last: string | undefined;
  for (const row of rows) {
    const { head, cell } = divide(row);
    const name = Object.values(head).join('\n');
    if (name === last) runs.at(-1)?.cells.push(cell);
    else runs.push({ ...head, cells: [cell] });
    last = name;
  }
  return runs;
}
