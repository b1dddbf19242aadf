import { z } from 'zod';
import type { Engine } from '../../engine/engine.ts';
import { notChosen, type Subject } from '../subject.ts';
import { query } from './query.sql.ts';

const count = z.int().nonnegative();

/** What units that the frame tells apart by nothing but their names say of a subject. */
const microRowSchema = z.object({
  about: z.enum(['question', 'topic', 'readiness']),
  id: z.string(),
  item: z.string(),
  value: z.string(),
  district: z.string(),
  kind: z.string(),
  sizeClass: z.string(),
  units: count,
  /** The weights of all of them, and of one of them. */
  municipalities: count,
  inhabitants: count,
  oneMunicipalities: count,
  oneInhabitants: count,
});
export type MicroRow = z.infer<typeof microRowSchema>;

/** Counts the own answers to some subjects by district, kind and size class together. */
export function microCounts(engine: Engine, subjects: readonly Subject[]): Promise<MicroRow[]> {
  const idsOf = (isMultiple: boolean) => [
    ...new Set(
      subjects
        .filter(
          ({ about, values }) => about === 'question' && values.includes(notChosen) === isMultiple,
        )
        .map(({ id }) => id),
    ),
  ];
  const single = idsOf(false);
  const multiple = idsOf(true);
  const sql = query(single.length, multiple.length);
  return engine.query(sql, [...multiple, ...multiple, ...single], microRowSchema);
}
