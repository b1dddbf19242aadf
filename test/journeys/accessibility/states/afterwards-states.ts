import { completeAnswers } from '../../../support/complete-answers.ts';
import type { Respondent } from '../../../support/respondent.ts';
import { afterGrace, sectionOf } from '../../../support/scene.ts';
import type { PageState } from './page-state.ts';

const receipt = 'GET /respond/:wave/:ars/receipt';
const version = 'GET /respond/:wave/:ars/receipt/:number{[1-9][0-9]{0,5}}';
const begin = 'POST /respond/:wave/:ars/correction';
const discard = 'POST /respond/:wave/:ars/correction/discard';
const feedback = 'GET /respond/:wave/:ars/feedback';

async function correct(respondent: Respondent): Promise<Respondent> {
  await respondent.send('correction', {}, 'receipt');
  await respondent.confirm(1);
  return respondent;
}

/** What comes after the answers were submitted. */
export const afterwardsStates: readonly PageState[] = [
  {
    name: 'the receipt',
    route: receipt,
    status: 200,
    reach: async ({ comeAfterwards }) => (await comeAfterwards()).see('receipt'),
  },
  {
    name: 'the receipt of a corrected submission',
    route: receipt,
    status: 200,
    reach: async ({ comeAfterwards }) => (await correct(await comeAfterwards())).see('receipt'),
  },
  {
    name: 'the receipt while a correction is under way',
    route: receipt,
    status: 200,
    async reach({ comeAfterwards }) {
      const respondent = await comeAfterwards();
      await respondent.send('correction', {}, 'receipt');
      return respondent.see('receipt');
    },
  },
  {
    name: 'the receipt after the end, with a correction that was not submitted',
    route: receipt,
    status: 200,
    async reach({ comeAfterwards, harness }) {
      const respondent = await comeAfterwards();
      await respondent.send('correction', {}, 'receipt');
      harness.setClock(afterGrace);
      return respondent.see('receipt');
    },
  },
  {
    name: 'the receipt of an earlier version',
    route: version,
    status: 200,
    reach: async ({ comeAfterwards }) => (await correct(await comeAfterwards())).see('receipt/1'),
  },
  {
    name: 'the receipt of a version that there is not',
    route: version,
    status: 404,
    reach: async ({ comeAfterwards }) => (await comeAfterwards()).see('receipt/9'),
  },
  {
    name: 'a correction of what has changed since',
    route: begin,
    status: 409,
    async reach({ comeAfterwards }) {
      const respondent = await comeAfterwards();
      const { visitor, case: path } = respondent;
      return visitor.post(`${path}/correction`, { version: ['1'] });
    },
  },
  {
    name: 'a correction after the end',
    route: begin,
    status: 410,
    async reach({ comeAfterwards, harness }) {
      const { visitor, case: path } = await comeAfterwards();
      harness.setClock(afterGrace);
      return visitor.post(`${path}/correction`, { version: ['1'] });
    },
  },
  {
    name: 'discarding a correction in which somebody has saved since',
    route: discard,
    status: 409,
    async reach({ comeAfterwards }) {
      const respondent = await comeAfterwards();
      await respondent.send('correction', {}, 'receipt');
      await respondent.save(sectionOf('org'), {
        ...completeAnswers,
        'org.bemerkung': { kind: 'text', text: 'Jetzt richtig' },
      });
      return respondent.visitor.post(`${respondent.case}/correction/discard`, { version: ['1'] });
    },
  },
  {
    name: 'the comparison before the end',
    route: feedback,
    status: 200,
    reach: async ({ comeAfterwards }) => (await comeAfterwards()).see('feedback'),
  },
  {
    name: 'the comparison before there are figures',
    route: feedback,
    status: 200,
    async reach({ comeAfterwards, harness }) {
      const respondent = await comeAfterwards();
      harness.setClock(afterGrace);
      return respondent.see('feedback');
    },
  },
  {
    name: 'the comparison',
    route: feedback,
    status: 200,
    reach: async ({ comeToThePast }) => (await comeToThePast('answered')).see('feedback'),
  },
  {
    name: 'the comparison for a unit that has not answered',
    route: feedback,
    status: 200,
    reach: async ({ comeToThePast }) => (await comeToThePast('not answered')).see('feedback'),
  },
];
