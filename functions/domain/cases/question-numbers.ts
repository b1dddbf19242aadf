import type { Questionnaire } from '../../../schemas/questionnaire.ts';

/** The number of every question on paper, by its id: `2.3` is the third one of the second section. */
export function questionNumbers({ sections }: Questionnaire): Map<string, string> {
  return new Map(
    sections.flatMap(({ questions }, section) =>
      questions.map(({ id }, question) => [id, `${section + 1}.${question + 1}`] as const),
    ),
  );
}
