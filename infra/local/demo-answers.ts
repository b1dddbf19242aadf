import type { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { mintReceipt } from '../../functions/domain/cases/receipt.ts';
import { listCases } from '../../functions/store/cases/cases.ts';
import { commitSubmission } from '../../functions/store/cases/commit-submission.ts';
import type { Table } from '../../functions/store/table.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import { reported } from '../../schemas/submission.ts';
import type { Wave } from '../../schemas/wave.ts';
import { unchangedQuestions } from '../example-data/confirmed.ts';
import { draw } from '../example-data/draw.ts';
import { exampleResponses } from '../example-data/responses.ts';
import { earlierAnswers } from './demo-earlier.ts';

/** The first units answer themselves, by the links that are printed. */
const leftToTheVisitor = 8;
/** The share of the others that has answered by now, and of these by phone. */
const answeredShare = 0.6;
const phonedShare = 0.1;

/** Lets a part of the units of a demo's open wave answer, so that there is something to look at. */
export async function answerSome(
  core: Table,
  wave: Wave,
  questionnaire: Questionnaire,
  round: number,
  now: Temporal.Instant,
): Promise<void> {
  const heads = (await Array.fromAsync(listCases(core, wave.id))).slice(leftToTheVisitor);
  const units = heads.map(({ unit }) => unit);
  const responses = exampleResponses(questionnaire, units, {
    referenceDate: wave.referenceDate,
    round,
  });
  const before = await earlierAnswers(
    core,
    heads.map(({ previous }) => previous),
  );
  for (const { unit, answers } of responses) {
    const head = heads.find((one) => one.unit.ars === unit.ars);
    if (!head || !answers || draw('answered', unit.ars) > answeredShare) continue;
    const isPhoned = draw('phoned', unit.ars) < phonedShare;
    await commitSubmission(core, {
      head,
      submission: {
        wave: wave.id,
        ars: unit.ars,
        number: 1,
        mode: isPhoned ? 'PROXY' : 'SELF',
        questionnaireVersion: questionnaire.version,
        submittedAt: now.round('second').toString(),
        ...reported(answers),
        confirmed: unchangedQuestions(questionnaire, answers, before.get(unit.ars)),
        receipt: mintReceipt(),
      },
      by: { actor: isPhoned ? 'operator' : 'respondent' },
      revisions: {},
      idempotencyKey: ulid(),
      alongside: [],
    });
  }
}
