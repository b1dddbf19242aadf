import { createHash } from 'node:crypto';
import { lakeTables } from '../../schemas/lake.ts';
import { isChoice, optionsOf } from '../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';
import type { Registry } from '../../schemas/registry.ts';
import { type Results, resultsSchema } from '../../schemas/results.ts';
import type { Wave } from '../../schemas/wave.ts';
import { duckDbVersion, openEngine, withDuckDb } from '../engine/duckdb.ts';
import type { Engine } from '../engine/engine.ts';
import { adoption } from '../indicators/adoption/index.ts';
import { adoptionBySize } from '../indicators/adoption-by-size/index.ts';
import { preference } from '../indicators/preference/index.ts';
import { responseRate } from '../indicators/response-rate/index.ts';
import type { LakeCase } from './lake-case.ts';
import { type TableFile, writeTables } from './write-tables.ts';

/** Raised when the same cases are to give other rows or other figures. */
export const exporterVersion = '5';

/** All that goes into a snapshot. */
export interface SnapshotInput {
  wave: Wave;
  questionnaire: Questionnaire;
  registry: Registry;
  /** Every case of the frame once, in any order. */
  cases: AsyncIterable<LakeCase>;
}

/** A snapshot as it lies in a folder, before it is published. */
export interface Snapshot {
  id: string;
  tables: TableFile[];
  results: Results;
}

/** Characters of the snapshot id: 96 bits, which no two snapshots of a wave share by chance. */
const idLength = 24;

/**
 * Computes the tables and the figures of one wave.
 *
 * The id is a hash over the bytes of the tables, the figures (with the head of the wave and the
 * titles that stand there), the schema, and the versions of the questionnaire, the exporter and
 * DuckDB. The tables'
 * bytes stand for their rows: they are sorted by key, and the same rows give the same bytes with
 * any number of threads. So the same input gives the same id, and two snapshots with the same id
 * are the same in every file.
 *
 * @param folder an empty folder for the tables
 */
export async function computeSnapshot(folder: string, input: SnapshotInput): Promise<Snapshot> {
  return withDuckDb(folder, async (connection) => {
    const { questionnaire, wave, cases } = input;
    const tables = await writeTables(connection, folder, questionnaire, wave.id, cases);
    const engine = await openEngine(connection, tables);
    const figures = await computeFigures(engine, input);
    const id = idOf(tables, figures, questionnaire.version);
    return { id, tables, results: { snapshot: id, ...figures } };
  });
}

const figuresSchema = resultsSchema.omit({ snapshot: true });
type Figures = Omit<Results, 'snapshot'>;

async function computeFigures(engine: Engine, input: SnapshotInput): Promise<Figures> {
  const { wave, questionnaire, registry } = input;
  const { id, survey, title, referenceDate, status, exampleData } = wave;
  // Parsing puts the keys into the order of the schema: a database returns them in any order.
  return figuresSchema.parse({
    wave: { id, survey, title, referenceDate, status, exampleData },
    districts: registry.districts.map(({ ags5, name, tile }) => ({ ags5, name, tile })),
    topics: questionnaire.adoption.map(({ topic, title }) => ({ topic, title })),
    variants: variantsOf(questionnaire),
    responseRate: await responseRate.run(engine, questionnaire),
    adoption: await adoption.run(engine, questionnaire),
    adoptionBySize: await adoptionBySize.run(engine, questionnaire),
    preference: await preference.run(engine, questionnaire),
  });
}

function variantsOf(questionnaire: Questionnaire): Results['variants'] {
  const { preference: asked } = questionnaire;
  const question = questionsOf(questionnaire).find(({ id }) => id === asked?.first);
  if (!asked || !question || !isChoice(question)) return null;
  const options = optionsOf(question).map(({ value, label }) => ({ value, label }));
  return { title: asked.title, options };
}

function idOf(tables: Snapshot['tables'], figures: Figures, questionnaireVersion: string): string {
  const hashes = tables.map(({ sha256 }) => sha256);
  return createHash('sha256')
    .update(
      JSON.stringify({
        lakeTables,
        exporterVersion,
        duckDbVersion,
        questionnaireVersion,
        hashes,
        figures,
      }),
    )
    .digest('hex')
    .slice(0, idLength);
}
