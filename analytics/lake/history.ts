import type { AnswerFigures } from '../../schemas/answer-figures.ts';
import type { LakeTableName } from '../../schemas/lake.ts';
import type { QuestionMapping } from '../../schemas/question-mapping.ts';
import type { Edition, Results } from '../../schemas/results.ts';
import type { FetchedTable } from './fetch-tables.ts';

/** The tables of a snapshot, which lie in the store until somebody asks for them. */
export interface StoredTables {
  /**
   * Brings some of the tables into a folder, under names that no other snapshot's have.
   *
   * @param columns the only ones that will be read: of a long file no others are brought
   * @throws SnapshotError if a file is not what the manifest says
   */
  fetchTables(
    folder: string,
    tables: readonly LakeTableName[],
    columns: readonly string[],
  ): Promise<FetchedTable[]>;
}

/**
 * The snapshot that counts for an earlier wave of the same survey. Where its tables are of another version
 * of the lake there are only figures.
 */
export interface EarlierSnapshot extends Partial<StoredTables> {
  wave: string;
  snapshot: string;
  /** The one that its public figures are of; none if it is not published. */
  released?: string | undefined;
  /** Its state-wide figures; those for the public only once it is published. */
  figures: Record<'internal', Results> & Partial<Record<Edition, Results>>;
}

/** A snapshot of the same wave that was made public. */
export interface ReleasedSnapshot {
  snapshot: string;
  /** What the public was shown. */
  results: Results;
  answers: AnswerFigures;
}

/** What came before a wave: figures of a snapshot compare themselves with it. */
export interface History {
  /** The oldest first. */
  earlier: readonly EarlierSnapshot[];
  /** What was public of the wave itself before, the oldest first. */
  releases: readonly ReleasedSnapshot[];
  /** The mappings between meanings of a question that were approved. */
  mappings: readonly QuestionMapping[];
}

/** The history of the first wave of a survey. */
export const noHistory: History = { earlier: [], releases: [], mappings: [] };

/** The wave that transitions begin in: the last one before, if its tables can be read. */
export function previousOf({ earlier }: History): (EarlierSnapshot & StoredTables) | undefined {
  const last = earlier.at(-1);
  return last?.fetchTables && { ...last, fetchTables: last.fetchTables };
}
