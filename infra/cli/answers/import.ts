import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { convertTable } from '../../../functions/domain/spreadsheet/convert.ts';
import { missingTopics, openedBefore } from '../../../functions/domain/spreadsheet/import-notes.ts';
import { importedWave } from '../../../functions/domain/waves/imported-wave.ts';
import { getQuestionnaire } from '../../../functions/store/questionnaires/questionnaires.ts';
import { readKnownRegister } from '../../../functions/store/register/known-register.ts';
import type { Table } from '../../../functions/store/table.ts';
import { addPublishedWave } from '../../../functions/store/waves/add-published-wave.ts';
import { listWaves } from '../../../functions/store/waves/definitions.ts';
import { ConfigurationError, InvalidFileError, NotFoundError } from '../../../schemas/errors.ts';
import { type Mapping, readMapping } from '../../../schemas/mapping.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { dateOf, waveSchema } from '../../../schemas/wave.ts';
import { shippedQuestionnaire } from '../../waves/shipped.ts';
import type { Command, CommandContext } from '../command.ts';
import { readBytes } from '../read-file.ts';
import { openFile } from './open-file.ts';
import { proposeFile } from './propose.ts';

/** Brings the spreadsheet of an earlier wave in as a published wave. */
export const answersImport: Command = {
  words: ['answers', 'import'],
  parameters: 'FILE --wave ID --mapping FILE.json [--propose]',
  summary: 'imports an earlier wave from CSV or XLSX; --propose drafts the mapping of its columns',
  async run(args, context) {
    const { file, wave, mapping, propose } = readArguments(args);
    await (propose
      ? proposeFile(file, wave, mapping, context.print)
      : importFile(file, wave, mapping, context));
  },
};

interface Arguments {
  file: string;
  wave: string;
  mapping: string;
  propose: boolean;
}

function readArguments(args: string[]): Arguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      wave: { type: 'string' },
      mapping: { type: 'string' },
      propose: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  const { wave, mapping, propose } = values;
  if (!file || more.length > 0 || !wave || !mapping) {
    throw new ConfigurationError(
      `Use: npm run pegel -- ${answersImport.words.join(' ')} ${answersImport.parameters}`,
    );
  }
  const problem = waveSchema.shape.id.safeParse(wave).error?.issues[0]?.message;
  if (problem) throw new ConfigurationError(`--wave ${wave}: ${problem}`);
  return { file, wave, mapping, propose };
}

async function importFile(
  file: string,
  waveId: string,
  mappingFile: string,
  { connect, print, progress }: CommandContext,
): Promise<void> {
  const now = Temporal.Now.instant();
  const mapping = await readMappingFile(mappingFile, dateOf(now));
  const spreadsheet = await openFile(file, print);
  const table = await spreadsheet.read(mapping.sheet);
  const stores = await connect();
  const questionnaire = await findQuestionnaire(stores.core, mapping.questionnaire);
  const { units, registryOf } = await readKnownRegister(stores.core);
  const { responses, remarks, scope } = convertTable(table, {
    mapping,
    questionnaire,
    known: units,
    today: dateOf(now),
    language: 'en',
  });
  const registry = registryOf(responses.map(({ unit }) => unit));
  const wave = importedWave(waveId, mapping, registry);
  if (scope) print(`Names were looked up among the ${scope} of ${registry.name.de}.`);
  for (const { path, message } of remarks) print(`${path}: ${message}`);
  const missing = missingTopics(mapping, questionnaire).map(({ en }) => en);
  if (missing.length > 0) {
    print(`Not in the spreadsheet: ${missing.join(', ')}. The results will show this as unknown.`);
  }
  progress(`Writing ${responses.length} units …`);
  await addPublishedWave(stores, {
    wave,
    questionnaire,
    registry,
    responses,
    mode: 'IMPORTED',
    submittedAt: now,
  });
  const answered = responses.filter(({ answers }) => answers).length;
  print(
    `Wave ${waveId} (${wave.title.de}, as of ${wave.referenceDate}) is published: ${responses.length} units, ${answered} with answers.`,
  );
  for (const { id } of openedBefore(await listWaves(stores.core), wave)) {
    print(`The wave ${id} was opened before: its form does not offer these answers.`);
  }
}

/** A mapping of as many columns and texts as a spreadsheet may have. */
const maxMappingBytes = 8 * 2 ** 20;

async function readMappingFile(path: string, today: string): Promise<Mapping> {
  const bytes = await readBytes(path, maxMappingBytes, 'draft it with --propose');
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    const message = `is not JSON (${error instanceof Error ? error.message : error})`;
    throw new InvalidFileError('The mapping', [{ path: 'file', message }]);
  }
  const mapping = readMapping(json);
  if (mapping.referenceDate > today) {
    const message = 'lies in the future: only waves that are over are imported';
    throw new InvalidFileError('The mapping', [{ path: 'referenceDate', message }]);
  }
  return mapping;
}

/** The version that is stored or, before the first start, the one that ships. */
async function findQuestionnaire(
  core: Table,
  { id, version }: Mapping['questionnaire'],
): Promise<Questionnaire> {
  try {
    return await getQuestionnaire(core, id, version);
  } catch (error) {
    const shipped = await shippedQuestionnaire();
    if (error instanceof NotFoundError && shipped.id === id && shipped.version === version) {
      return shipped;
    }
    throw error;
  }
}
