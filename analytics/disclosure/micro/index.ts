import { z } from 'zod';
import type { Engine } from '../../engine/engine.ts';
import { notChosen, type Subject } from '../subject.ts';
import { cells, micro } from './query.sql.ts';

const count = z.int().nonnegative();

const cellRowSchema = z.object({
  cell: count,
  district: z.string(),
  kind: z.string(),
  sizeClass: z.string(),
});
/** Units that the frame tells apart by nothing but their names and weights. */
export type CellRow = z.infer<typeof cellRowSchema>;

const microRowSchema = z.object({
  said: z.string(),
  cell: count,
  units: count,
  /** The weights of all of them, and of one of them. */
  municipalities: count,
  inhabitants: count,
  oneMunicipalities: count,
  oneInhabitants: count,
});
/** What units of one cell say of a subject, see `saidKey`. */
export type MicroRow = z.infer<typeof microRowSchema>;

/** What is counted of some subjects. */
export interface MicroCounts {
  cells: ReadonlyMap<number, CellRow>;
  /** By what is said. */
  rows: ReadonlyMap<string, readonly MicroRow[]>;
}

/** The text of a row for a value of a subject. */
export function saidKey({ about, id, item }: Omit<Subject, 'values'>, value: string): string {
  return [about, id, item, value].join(' ');
}

/** Counts the own answers to some subjects by district, kind and size class together. */
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
  const places = await engine.query(cells, [], cellRowSchema);
  return {
    cells: new Map(places.map((place) => [place.cell, place])),
    rows: Map.groupBy(rows, ({ said }) => said),
  };
}

function idsOf(subjects: readonly Subject[]): string[] {
  return [...new Set(subjects.map(({ id }) => id))];
}
