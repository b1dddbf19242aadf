import { InvalidFileError } from '../../../schemas/errors.ts';
import { type Questionnaire, readQuestionnaire } from '../../../schemas/questionnaire.ts';

/** As much as one item of the table holds, with room for what stands beside it. */
const maxBytes = 300_000;
/** Far deeper than conditions are nested that a person can follow. */
const maxDepth = 50;

/**
 * Reads a questionnaire from the bytes of a JSON file.
 *
 * @throws InvalidFileError naming every error by its path
 */
export function readQuestionnaireFile(bytes: Uint8Array): Questionnaire {
  if (bytes.length > maxBytes) throw invalid(`is larger than ${maxBytes / 1000} kB`);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw invalid('is not UTF-8 text: save it as UTF-8');
    throw invalid(`is not JSON (${error.message})`);
  }
  if (isDeeperThan(json, maxDepth)) throw invalid(`is nested more than ${maxDepth} levels deep`);
  return readQuestionnaire(json);
}

function isDeeperThan(json: unknown, levels: number): boolean {
  if (typeof json !== 'object' || json === null) return false;
  return levels === 0 || Object.values(json).some((part) => isDeeperThan(part, levels - 1));
}

function invalid(message: string): InvalidFileError {
  return new InvalidFileError('The questionnaire', [{ path: 'file', message }]);
}
