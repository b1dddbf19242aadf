import { describe, expect, it } from 'vitest';
import { readQuestionnaireFile } from '../../../functions/domain/questionnaires/read-questionnaire-file.ts';
import { issueSentence } from '../../../functions/web/issue-sentence.ts';
import { InvalidFileError, type Issue } from '../../../schemas/errors.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';
import { technikStatus } from '../../support/technik-status.ts';

type Path = (string | number)[];
type Parts = Record<string | number, unknown>;

const strangers = [undefined, null, 'x', '', -1, 10 ** 6, true, [], {}, 'gibt.es_nicht', 'twice'];

/** Ways to break a questionnaire at one place: leave it out, put something else there, say it twice. */
function* broken(json: object, every: number): Generator<unknown> {
  let count = 0;
  for (const path of places(json)) {
    for (const stranger of strangers) {
      if (count++ % every !== 0) continue;
      const copy = structuredClone(json);
      const owner = path.slice(0, -1).reduce((part, name) => part[name] as Parts, copy as Parts);
      const key = path.at(-1) ?? '';
      if (stranger === 'twice' && Array.isArray(owner)) owner.push(owner[0]);
      else if (stranger === undefined) delete owner[key];
      else owner[key] = stranger;
      yield copy;
    }
  }
}

function* places(json: unknown, path: Path = []): Generator<Path> {
  if (typeof json !== 'object' || json === null) return;
  for (const [name, part] of Object.entries(json)) {
    yield [...path, name];
    yield* places(part, [...path, name]);
  }
}

function issuesOf(json: unknown): readonly Issue[] {
  try {
    readQuestionnaireFile(Buffer.from(JSON.stringify(json)));
    return [];
  } catch (error) {
    if (error instanceof InvalidFileError) return error.issues;
    throw error;
  }
}

describe('what is wrong with a file', () => {
  it('is said in German, wherever and however a questionnaire is broken', () => {
    const messages = new Set<string>();
    for (const json of [...broken(technikStatus, 101), ...broken(smallQuestionnaire, 7)]) {
      for (const { message } of issuesOf(json)) messages.add(message);
    }
    expect(messages.size).toBeGreaterThan(50);
    const untranslated = [...messages].filter((one) => issueSentence(one, 'de') === one);
    expect(untranslated).toEqual([]);
  });

  it('names what is possible where there are several things', () => {
    const json = structuredClone(smallQuestionnaire) as { sections: { questions: object[] }[] };
    Object.assign(json.sections[0]?.questions[0] ?? {}, { required: 'ja' });
    const [issue] = issuesOf(json);
    expect(issue?.path).toBe('sections[0].questions[0].required');
    expect(issueSentence(issue?.message ?? '', 'de')).toBe(
      'Möglich sind true, false oder eine Bedingung.',
    );
  });

  it('keeps what was said about the file, with German quotation marks', () => {
    expect(issueSentence('there is no question "dms.x"', 'de')).toBe(
      'Die Frage „dms.x“ gibt es nicht.',
    );
    expect(issueSentence('rows 3, 4 and 2 more, column "DMS"', 'de')).toBe(
      'Zeilen 3, 4 und 2 weitere, Spalte „DMS“',
    );
  });

  it('stays English on English pages, and where German has no counterpart', () => {
    expect(issueSentence('is empty', 'en')).toBe('is empty');
    expect(issueSentence('something new', 'de')).toBe('something new');
  });

  it('is cut where a file makes it very long', () => {
    const long = issueSentence(`Unrecognized key: "${'x'.repeat(10_000)}"`, 'de');
    expect(long.length).toBeLessThan(600);
  });
});
