import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { placeOfFault } from '../../../../functions/domain/questionnaires/json-place.ts';
import { readQuestionnaireFile } from '../../../../functions/domain/questionnaires/read-questionnaire-file.ts';
import type { InvalidFileError } from '../../../../schemas/errors.ts';

it.each([
  ['{\n "a": 1,\n}', 3, 1],
  ['{\n "a": x\n}', 2, 7],
  ['{ "a" 1 }', 1, 7],
  ['{ "a": 1 } x', 1, 12],
  ['{\r\n "a": "b\nc" }', 2, 9],
  ['', 1, 1],
  ['[1,\n2', 2, 2],
])('%j is no JSON at line %i, column %i', (text, line, column) => {
  expect(placeOfFault(text)).toEqual({ line, column });
});

it('a file that is no JSON is refused with the place', () => {
  const bytes = new TextEncoder().encode('{\n  "id": "a"\n  "version": "1.0.0"\n}');
  expect(() => readQuestionnaireFile(bytes)).toThrow(
    expect.objectContaining({
      issues: [
        { path: 'file', message: expect.stringMatching(/^is not JSON: look at line 3, column 3/) },
      ],
    }) as InvalidFileError,
  );
});

it('the example of the documentation is a questionnaire', async () => {
  const page = await readFile('docs/questionnaire.md', 'utf8');
  const [, example = ''] = /```json\n([\s\S]*?)\n```/.exec(page) ?? [];
  const questionnaire = readQuestionnaireFile(new TextEncoder().encode(example));
  expect(questionnaire.sections).toHaveLength(2);
});
