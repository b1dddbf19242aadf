import { countSchema } from '../../../schemas/primitives.ts';
import * as z from '../../../schemas/zod.ts';
import type { Engine } from '../../engine/engine.ts';
import { notChosen, type Place, type Subject } from '../subject.ts';
import { micro } from './query.sql.ts';

const microRowSchema = z.object({
  said: z.string(),
  district: z.string(),
  units: countSchema,
});

/** How many units of a district say something. */
export type MicroRow = z.infer<typeof microRowSchema>;

/** What is counted of some subjects, by what is said, see `saidKey`. */
export type MicroCounts = ReadonlyMap<string, readonly MicroRow[]>;

/** The text of a row for a value of a subject. */
export function saidKey(
  { about, id }: Pick<Subject, 'about' | 'id'>,
  { item, value }: Place,
): string {
  return [about, id, item, value].join(' ');
}

/** Counts the own answers to some subjects by district. */
export async function microCounts(
  engine: Engine,
  subjects: readonly Subject[],
): Promise<MicroCounts> {
  const questions = subjects.filter(({ about }) => about === 'question');
  const isMultiple = ({ values }: Subject) => values.includes(notChosen);
  const single = idsOf(questions.filter((subject) => !isMultiple(subject)));
  const multiple = idsOf(questions.filter(isMultiple));
  const sql = micro(single.length, multiple.length);
  const rows = await engine.query(sql, [...multiple, ...multiple, ...single], microRowSchema);
  return Map.groupBy(rows, ({ said }) => said);
}

function idsOf(subjects: readonly Subject[]): string[] {
  return [...new Set(subjects.map(({ id }) => id))];
}
