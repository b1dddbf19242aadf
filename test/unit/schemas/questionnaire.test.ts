import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidFileError } from '../../../schemas/errors.ts';
import { questionsOf, readQuestionnaire } from '../../../schemas/questionnaire.ts';
import json from '../../../schemas/questionnaires/technik-status-ozg/1.0.0.json' with {
  type: 'json',
};

/** A copy of the questionnaire that ships, changed by hand. */
function changed(change: (copy: typeof json) => void): unknown {
  const copy = structuredClone(json);
  change(copy);
  return copy;
}

/** The paths and messages a questionnaire is refused with. */
function refusal(file: unknown): string[] {
  try {
    readQuestionnaire(file);
  } catch (error) {
    if (error instanceof InvalidFileError) {
      return error.issues.map(({ path, message }) => `${path}: ${message}`);
    }
    throw error;
  }
  return [];
}

/** The place of a question in the file. */
function question(copy: typeof json, id: string): Record<string, unknown> {
  const all: { id: string }[] = copy.sections.flatMap(
    (section): { id: string }[] => section.questions,
  );
  return all.find((question) => question.id === id) as Record<string, unknown> & { id: string };
}

describe('a questionnaire file', () => {
  it('is read as six sections with 36 questions where it is Technik-Status OZG', () => {
    const questionnaire = readQuestionnaire(json);
    expect(questionnaire.sections.map((section) => section.id)).toEqual([
      'meta',
      'vps',
      'dms',
      'anb',
      'pay',
      'org',
    ]);
    expect(questionsOf(questionnaire)).toHaveLength(36);
  });

  it('publishes status and preferred variant openly, certificates, contacts and texts never', () => {
    const byClass = Map.groupBy(questionsOf(readQuestionnaire(json)), (q) => q.publication);
    expect(byClass.get('open')?.map(({ id }) => id)).toEqual([
      'meta.ags',
      'vps.status',
      'dms.status',
      'anb.wege',
      'anb.praeferenz1',
      'anb.praeferenz2',
      'pay.status',
    ]);
    expect(byClass.get('internal')?.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['meta.kontakt', 'anb.zertifikat_ablauf', 'org.bemerkung']),
    );
  });

  it('is refused with all errors of form and of reference at once, each by its path', () => {
    const file = changed((copy) => {
      question(copy, 'vps.status')['type'] = 'sinlge';
      question(copy, 'dms.termin')['showIf'] = {
        op: 'in',
        question: 'dms.status',
        values: ['rolout'],
      };
      question(copy, 'pay.hkr')['surplus'] = 1;
      copy.adoption[3] = { ...copy.adoption[3], question: 'pay.stand' } as never;
    });
    expect(refusal(file)).toEqual([
      expect.stringMatching(/^sections\[1\]\.questions\[0\]\.type: .*'yesNoPlanned'/),
      'sections[4].questions[4]: Unrecognized key: "surplus"',
      'sections[2].questions[1].showIf.values[0]: there is no value "rolout"',
      'adoption[3].question: there is no question "pay.stand"',
    ]);
  });

  it.each<[string, (copy: typeof json) => void, string]>([
    [
      'a question that stands twice',
      (copy) => copy.sections[1]?.questions.push(copy.sections[1].questions[0] as never),
      'sections[1].questions[4].id: "vps.status" stands twice',
    ],
    [
      'a branch on a later question',
      (copy) => {
        question(copy, 'vps.status')['showIf'] = {
          op: 'in',
          question: 'dms.status',
          values: ['keine'],
        };
      },
      'sections[1].questions[0].showIf.question: "dms.status" is not asked before "vps.status"',
    ],
    [
      'a branch on a number, which a page without script could not follow',
      (copy) => {
        question(copy, 'anb.hindernisse')['showIf'] = {
          op: 'not',
          of: { op: 'lessThan', question: 'anb.efa_anzahl', number: 1 },
        };
      },
      'sections[3].questions[8].showIf.of.op: a question is shown by choices, not by numbers',
    ],
    [
      'a rule that does not fit the type',
      (copy) => {
        question(copy, 'vps.kanaele')['edits'] = [
          {
            severity: 'hard',
            rule: { op: 'notInFuture' },
            message: { de: 'Nein.', en: 'No.' },
          },
        ];
      },
      'sections[1].questions[3].edits[0].rule.op: "notInFuture" does not apply to a question of type matrix',
    ],
    [
      'points that do not add up',
      (copy) => {
        const [part] = copy.scoring.parts;
        if (part) part.max = 30;
      },
      'scoring.parts[0].max: the items give at most 20 points, not 30',
    ],
    [
      'a second choice that is no first choice',
      (copy) => {
        const options = question(copy, 'anb.praeferenz2')['options'] as unknown[];
        options.push({ value: 'brieftaube', label: { de: 'Brieftaube', en: 'Pigeon' } });
      },
      'preference.second: "brieftaube" is not offered as first choice',
    ],
    [
      'a topic that is called like another page of results',
      (copy) => {
        const [topic] = copy.adoption;
        if (topic) topic.topic = 'compare';
      },
      'adoption[0].topic: "compare" is what another page is called',
    ],
    [
      'a theme that shows a question which is not there',
      (copy) => {
        copy.themes[0]?.questions.push('dms.farbe');
      },
      'themes[0].questions[3]: there is no question "dms.farbe"',
    ],
    [
      'a theme that shows a question twice',
      (copy) => {
        copy.themes[0]?.questions.push('vps.produkt');
      },
      'themes[0].questions[3]: "vps.produkt" stands twice',
    ],
    [
      'a theme that shows a question for a number',
      (copy) => {
        copy.themes[0]?.questions.push('dms.abdeckung');
      },
      'themes[0].questions[3]: "dms.abdeckung" is not answered by choosing',
    ],
    [
      'a theme that shows an internal question',
      (copy) => {
        copy.themes[0]?.questions.push('anb.zertifikat');
      },
      'themes[0].questions[3]: "anb.zertifikat" is internal: its answers are not counted',
    ],
    [
      'two themes of one id',
      (copy) => {
        const [first, second] = copy.themes;
        if (first && second) second.id = first.id;
      },
      'themes[1].id: "products" stands twice',
    ],
    [
      'an option that names nothing and is not offered',
      (copy) => {
        copy.themes[0]?.namesNone?.['dms.produkt']?.push('papier');
      },
      'themes[0].namesNone["dms.produkt"][1]: there is no value "papier"',
    ],
    [
      'options that name nothing of a question that is in another theme',
      (copy) => {
        const none = copy.themes[0]?.namesNone as Record<string, string[]> | undefined;
        if (none) none['org.support'] = ['ungeklaert'];
      },
      'themes[0].namesNone["org.support"]: "org.support" is no question of the theme',
    ],
    [
      'a section that would hide a page of the form',
      (copy) => {
        const [section] = copy.sections;
        if (section) section.id = 'check';
      },
      'sections[0].id: must not be one of check, receipt, correction, approval, colleagues, saved, contact, extension, feedback',
    ],
    [
      'no key question',
      (copy) => {
        copy.sections[0]?.questions.shift();
      },
      'sections: there must be one question of type key, not 0',
    ],
    [
      'a text that is missing in one language',
      (copy) => {
        question(copy, 'org.support')['label'] = { de: 'Wer?' };
      },
      'sections[5].questions[1].label.en: Invalid input: expected string, received undefined',
    ],
  ])('is refused for %s', (_, change, issue) => {
    expect(refusal(changed(change))).toContain(issue);
  });

  it('never breaks the reader, whatever is wrong with it', () => {
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue(), (seed, value) => {
        const file = structuredClone(json) as unknown;
        const replaced = replaceAt(file, seed, value);
        expect(() => refusal(replaced)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it('is refused where it is no object at all', () => {
    expect(refusal(null)).toEqual(['file: Invalid input: expected object, received null']);
  });
});

/** Replaces one place of a file, chosen by a number, with another value. */
function replaceAt(file: unknown, seed: number, value: unknown): unknown {
  const places: [Record<string, unknown>, string][] = [];
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      places.push([node as Record<string, unknown>, key]);
      visit(child);
    }
  };
  visit(file);
  const place = places[seed % places.length];
  if (place) place[0][place[1]] = value;
  return file;
}
