import type { LakeTableName } from '../../schemas/lake.ts';
import type { QuestionMapping } from '../../schemas/question-mapping.ts';
import type { Edition, Results } from '../../schemas/results.ts';

/** The snapshot that counts for an earlier wave of the same survey. */
export interface EarlierSnapshot {
  wave: string;
  snapshot: string;
  /** Its figures; those for the public only once it is published. */
  figures: Record<'internal', Results> & Partial<Record<Edition, Results>>;
  /**
   * Brings some of its tables into a folder.
   *
   * @throws SnapshotError if a file is not what the manifest says
   */
  fetchTables(
    folder: string,
    tables: readonly LakeTableName[],
  ): Promise<{ table: LakeTableName; path: string }[]>;
}

/** What came before a wave: figures of a snapshot compare themselves with it. */
export interface History {
  /** The oldest first. */
  earlier: readonly EarlierSnapshot[];
  /** The mappings between meanings of a question that were approved. */
  mappings: readonly QuestionMapping[];
}

/** The history of the first wave of a survey. */
export const noHistory: History = { earlier: [], mappings: [] };
