import { expect, test } from 'vitest';
import { noHistory } from '../../../analytics/lake/history.ts';
import type { LakeCase } from '../../../analytics/lake/lake-case.ts';
import { computeSnapshot } from '../../../analytics/lake/snapshot.ts';
import { exampleAnswers } from '../../../infra/example-data/answers.ts';
import { syntheticFrame } from '../../../infra/example-data/frame.ts';
import { type Questionnaire, readQuestionnaire } from '../../../schemas/questionnaire.ts';
import { attack, computed } from '../../support/disclosure/attack.ts';
import { attackSums } from '../../support/disclosure/attack-sums.ts';
import { knownUnits, seenSubjects } from '../../support/disclosure/seen-tables.ts';
import { lakeCase, streamOf } from '../../support/lake-cases.ts';
import { technikStatus, wave } from '../../support/technik-status.ts';
import { withFolder } from '../../support/with-folder.ts';

/** The questionnaire that ships, with the topics that no other question hangs on aggregated. */
const aggregated = readQuestionnaire({
  ...technikStatus,
  sections: technikStatus.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      ['pay.status', 'anb.wege'].includes(question.id)
        ? { ...question, publication: 'aggregated' }
        : question,
    ),
  })),
});

const ended = { ...wave, status: 'CLOSED' as const };

async function figuresOf(questionnaire: Questionnaire, cases: readonly LakeCase[]) {
  const { registry } = syntheticFrame(206);
  const input = {
    wave: ended,
    questionnaire,
    registry,
    cases: streamOf(cases),
    history: noHistory,
  };
  return withFolder(async (folder) => (await computeSnapshot(folder, input)).figures);
}

/** Three of four units of a frame have answered as the example data do. */
function exampleCases(size: number): LakeCase[] {
  const { referenceDate } = wave;
  return syntheticFrame(size).units.map((unit, index) =>
    index % 4 === 3
      ? lakeCase({ unit, status: 'NOT_STARTED' })
      : lakeCase({
          unit,
          answers: exampleAnswers(technikStatus, { unit, referenceDate, round: 2 }),
        }),
  );
}

for (const [name, questionnaire, size] of [
  ['206 units', technikStatus, 206],
  ['206 units whose topics are aggregated, too', aggregated, 206],
  ['22 units', technikStatus, 22],
] as const) {
  test(`nobody can compute a hidden count of ${name} from the public edition`, async () => {
    const cases = exampleCases(size);
    const figures = await figuresOf(questionnaire, cases);
    const subjects = seenSubjects(figures.public);
    const found = subjects.map((subject) => {
      const units = knownUnits(questionnaire, cases, subject);
      const bounds = attack(units, [subject.table], subject.isOption);
      return { name: subject.name, hidden: bounds.length, computed: computed(bounds) };
    });
    expect(found.filter((one) => one.computed.length > 0)).toEqual([]);
    expect(found.filter(({ hidden }) => hidden > 0).length).toBeGreaterThan(0);
    expect(attackSums(questionnaire, figures.public)).toEqual([]);
  }, 1_200_000);
}

test('how much is known in a part of readiness would give away a hidden count beside the open one', async () => {
  const { internal, public: shown } = await figuresOf(technikStatus, exampleCases(206));
  const { readinessParts } = internal.results;
  const leaky = { ...shown, results: { ...shown.results, readinessParts } };
  expect(attackSums(technikStatus, leaky)).not.toEqual([]);
  expect(attackSums(technikStatus, shown)).toEqual([]);
}, 120_000);
