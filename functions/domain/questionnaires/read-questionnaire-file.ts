import { InvalidFileError } from '../../../schemas/errors.ts';
import { type Questionnaire, readQuestionnaire } from '../../../schemas/questionnaire.ts';
import { placeOfFault } from './json-place.ts';

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
  const json = parse(bytes);
  if (isDeeperThan(json, maxDepth)) throw invalid(`is nested more than ${maxDepth} levels deep`);
  return readQuestionnaire(json);
}

function parse(bytes: Uint8Array): unknown {
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw invalid('is not UTF-8 text: save it as UTF-8');
    const { line, column } = placeOfFault(text);
    throw invalid(
      `is not JSON: look at line ${line}, column ${column} for a comma, bracket or quotation mark that is missing or too many`,
    );
  }
}

function isDeeperThan(json: unknown, levels: number): boolean {
  if (typeof json !== 'object' || json === null) return false;
  return levels === 0 || Object.values(json).some((part) => isDeeperThan(part, levels - 1));
}

function invalid(message: string): InvalidFileError {
  return new InvalidFileError('The questionnaire', [{ path: 'file', message }]);
}
