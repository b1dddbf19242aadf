import { access, writeFile } from 'node:fs/promises';
import { resolveColumns } from '../../../functions/domain/spreadsheet/columns.ts';
import { bestDraft } from '../../../functions/domain/spreadsheet/propose/best-draft.ts';
import { proposeMapping } from '../../../functions/domain/spreadsheet/propose/propose-mapping.ts';
import {
  AlreadyThereError,
  ConfigurationError,
  InvalidFileError,
  type Issue,
} from '../../../schemas/errors.ts';
import { type Mapping, readMapping } from '../../../schemas/mapping.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';
import { shippedQuestionnaire } from '../../waves/shipped.ts';
import { openFile } from './open-file.ts';

/**
 * Drafts the mapping of a spreadsheet to the questionnaire that ships and writes it to a new file;
 * prints what was matched, what is left to do, and the questions to choose from.
 *
 * @throws AlreadyThereError if there is a file of that name
 */
export async function proposeFile(
  file: string,
  waveId: string,
  mappingFile: string,
  print: (line: string) => void,
): Promise<void> {
  await refuseExisting(mappingFile);
  const questionnaire = await shippedQuestionnaire();
  const spreadsheet = await openFile(file, print);
  const { table, mapping } = await bestDraft(spreadsheet, (table, sheet) =>
    proposeMapping(table, questionnaire, waveId, sheet),
  );
  await writeNew(mappingFile, `${JSON.stringify(mapping, null, 2)}\n`);
  const { sheets } = spreadsheet;
  if (sheets.length > 1) {
    print(`Of ${sheets.length} sheets, "${mapping.sheet}" fits best; "sheet" names another one.`);
  }
  for (const line of matched(mapping)) print(line);
  for (const line of catalogue(questionnaire)) print(line);
  for (const line of leftToDo(mapping, questionnaire, table.header, mappingFile)) print(line);
}

async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new ConfigurationError(`${path} cannot be written (${code}): choose another place.`);
  }
}

async function refuseExisting(path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) {
    throw new AlreadyThereError(
      `The mapping ${path} is there already; nothing was changed. Choose another name or delete it.`,
    );
  }
}

function matched({ key, columns, ignored }: Mapping): string[] {
  return [
    'Matched:',
    ...(key.column ? [`  "${key.column}" → key (${key.holds})`] : []),
    ...Object.entries(columns)
      .filter(([, { question }]) => question !== '')
      .map(([header, { question, row, option, otherText }]) => {
        const part = row ?? option ?? (otherText && 'other text');
        return `  "${header}" → ${question}${part ? `, ${part}` : ''}`;
      }),
    ...ignored.map((header) => `  "${header}" → ignored, as it is empty`),
  ];
}

function catalogue(questionnaire: Questionnaire): string[] {
  return [
    'Questions to choose from:',
    ...questionsOf(questionnaire)
      .filter(({ type }) => type !== 'key')
      .map(({ id, type, label }) => `  ${id} (${type}): ${label.de}`),
  ];
}

/** Exactly what an import would refuse. */
function leftToDo(
  mapping: Mapping,
  questionnaire: Questionnaire,
  header: string[],
  path: string,
): string[] {
  const issues = [
    ...issuesOf(() => readMapping(mapping)),
    ...issuesOf(() => resolveColumns(mapping, questionnaire, header)),
  ];
  return issues.length === 0
    ? [`${path} is complete: read it through, then import without --propose.`]
    : [`Left to do in ${path}:`, ...issues.map((issue) => `  ${issue.path}: ${issue.message}`)];
}

function issuesOf(check: () => unknown): readonly Issue[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof InvalidFileError) return error.issues;
    throw error;
  }
}
