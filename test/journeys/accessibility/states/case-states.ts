import { ulid } from 'ulid';
import { completeAnswers } from '../../../support/complete-answers.ts';
import { afterGrace, erfurt, sectionOf } from '../../../support/scene.ts';
import { technikStatus } from '../../../support/technik-status.ts';
import type { PageState } from './page-state.ts';

const start = 'GET /respond/:wave/:ars';
const check = '/respond/:wave/:ars/check';

/** The overview of a case, and its answers before they are submitted. */
export const caseStates: readonly PageState[] = [
  {
    name: 'the overview, nothing begun',
    route: start,
    status: 200,
    reach: async ({ come }) => (await come()).see(),
  },
  {
    name: 'the overview, one section saved, one unfinished, one passed on',
    route: start,
    status: 200,
    async reach({ come }) {
      const respondent = await come();
      await respondent.save(sectionOf('meta'), completeAnswers);
      await respondent.saveForLater(sectionOf('vps'), {});
      const label = 'Kassenverwaltungsgemeinschaft Obereichsfeld-Hainleite';
      await respondent.send('colleagues', { section: ['pay'], label: [label] });
      return respondent.see();
    },
  },
  {
    name: 'the overview, after saving for later',
    route: start,
    status: 200,
    async reach({ come }) {
      const respondent = await come();
      const { location } = await respondent.send('meta', { way: ['later'] });
      return respondent.visitor.get(location ?? '');
    },
  },
  {
    name: 'the overview, all complete',
    route: start,
    status: 200,
    reach: async ({ comeAtTheEnd }) => (await comeAtTheEnd()).see(),
  },
  {
    name: 'the overview of a correction',
    route: start,
    status: 200,
    async reach({ comeAfterwards }) {
      const respondent = await comeAfterwards();
      await respondent.send('correction', {}, 'receipt');
      return respondent.see();
    },
  },
  {
    name: 'the overview after the end',
    route: start,
    status: 200,
    async reach({ come, harness }) {
      const respondent = await come();
      harness.setClock(afterGrace);
      return respondent.see();
    },
  },
  {
    name: "a colleague's overview",
    route: start,
    status: 200,
    async reach({ come, harness }) {
      const key = { wave: (await harness.newWave()).id, ars: erfurt };
      return (await come(key, { scope: { kind: 'section', section: 'pay' } })).see();
    },
  },
  {
    name: 'the overview without a session',
    route: start,
    status: 403,
    reach: async ({ come, stranger }) => (await stranger()).get((await come()).case),
  },
  {
    name: 'check-answers, nothing answered',
    route: `GET ${check}`,
    status: 200,
    reach: async ({ come }) => (await come()).see('check'),
  },
  {
    name: 'check-answers, complete',
    route: `GET ${check}`,
    status: 200,
    reach: async ({ comeAtTheEnd }) => (await comeAtTheEnd()).see('check'),
  },
  {
    name: 'check-answers, with an explained answer and another preference',
    route: `GET ${check}`,
    status: 200,
    async reach({ comeAgain }) {
      const respondent = await comeAgain();
      const preference = { kind: 'option', option: 'fit_fv' } as const;
      const answers = { ...completeAnswers, 'anb.praeferenz1': preference };
      await respondent.fillIn(technikStatus, answers);
      return respondent.see('check');
    },
  },
  {
    name: 'check-answers of a correction',
    route: `GET ${check}`,
    status: 200,
    async reach({ comeAfterwards }) {
      const respondent = await comeAfterwards();
      await respondent.send('correction', {}, 'receipt');
      return respondent.see('check');
    },
  },
  {
    name: 'check-answers after the end',
    route: `GET ${check}`,
    status: 200,
    async reach({ comeAtTheEnd, harness }) {
      const respondent = await comeAtTheEnd();
      harness.setClock(afterGrace);
      return respondent.see('check');
    },
  },
  {
    name: 'check-answers, refused because answers are missing',
    route: `POST ${check}`,
    status: 422,
    async reach({ come }) {
      const revisions = technikStatus.sections.map(({ id }) => [`revision~${id}`, ['0']]);
      return (await come()).send('check', { ...Object.fromEntries(revisions), key: [ulid()] });
    },
  },
  {
    name: 'check-answers, refused because a section has changed',
    route: `POST ${check}`,
    status: 409,
    async reach({ comeAtTheEnd }) {
      const respondent = await comeAtTheEnd();
      return respondent.sendAfter('check', () =>
        respondent.save(sectionOf('org'), {
          ...completeAnswers,
          'org.bemerkung': { kind: 'text', text: 'Anders' },
        }),
      );
    },
  },
  {
    name: 'check-answers, refused because somebody has submitted',
    route: `POST ${check}`,
    status: 409,
    async reach({ comeAtTheEnd }) {
      const respondent = await comeAtTheEnd();
      return respondent.sendAfter('check', () => respondent.confirm(1));
    },
  },
];
