import type { FormFields } from '../../../../functions/domain/cases/form-fields.ts';
import { completeAnswers, completeSection } from '../../../support/complete-answers.ts';
import type { Respondent } from '../../../support/respondent.ts';
import { afterGrace, erfurt, gera, type Scene, sectionOf } from '../../../support/scene.ts';
import { technikStatus } from '../../../support/technik-status.ts';
import type { PageState } from './page-state.ts';

const get = 'GET /respond/:wave/:ars/:section';
const post = 'POST /respond/:wave/:ars/:section';

/** "Changed" beside every earlier answer of a section. */
const changeAll = (section: string): FormFields =>
  Object.fromEntries(sectionOf(section).questions.map(({ id }) => [`confirm~${id}`, ['changed']]));

/** Something in every field that is no answer. */
const nonsense: FormFields = {
  'meta.stichtag~day': ['31'],
  'meta.stichtag~month': ['Dezember'],
  'meta.kontakt': ['poststelle'],
  'meta.dienstleister': ['eigen', 'unbekannt'],
};

/** Each section as it comes, with the answers of half a year ago, and refused. */
const everySection: readonly PageState[] = technikStatus.sections.flatMap(({ id }) => [
  {
    name: `section ${id}`,
    route: get,
    status: 200,
    reach: async ({ come }) => (await come()).see(id),
  },
  {
    name: `section ${id} with earlier answers`,
    route: get,
    status: 200,
    reach: async ({ comeAgain }) => (await comeAgain()).see(id),
  },
  {
    name: `section ${id}, refused because answers are missing`,
    route: post,
    status: 422,
    reach: async ({ come }) => (await come()).send(id),
  },
  {
    name: `section ${id}, refused below "changed"`,
    route: post,
    status: 422,
    reach: async ({ comeAgain }) => (await comeAgain()).send(id, changeAll(id)),
  },
]);

/** A section in the states that are the same whichever it is. */
export const sectionStates: readonly PageState[] = [
  ...everySection,
  {
    name: 'a section, refused because entries are no answers',
    route: post,
    status: 422,
    reach: async ({ come }) => (await come()).send('meta', nonsense),
  },
  {
    name: 'a section, refused because neither "unchanged" nor "changed" is chosen',
    route: post,
    status: 422,
    reach: async ({ comeAgain }) => (await comeAgain()).send('dms'),
  },
  {
    name: 'a section, refused because a reason is missing',
    route: post,
    status: 422,
    reach: async ({ comeAgain }) =>
      (await comeAgain()).send('dms', { ...changeAll('dms'), 'dms.status': ['keine'] }),
  },
  {
    name: 'a section with a reason that was given',
    route: get,
    status: 200,
    async reach({ comeAgain }) {
      const respondent = await comeAgain();
      await respondent.save(sectionOf('dms'), completeAnswers);
      return respondent.see('dms');
    },
  },
  {
    name: 'a section in the language that it was switched to',
    route: post,
    status: 200,
    async reach({ come, language }) {
      const respondent = await come();
      const typed = { 'org.bemerkung': ['Läuft'] };
      return respondent.send(`org?lang=${language}`, typed, 'org');
    },
  },
  {
    name: 'a section that somebody else has saved in the meantime',
    route: post,
    status: 409,
    async reach({ come }) {
      const respondent = await come();
      const other = {
        ...completeAnswers,
        'vps.status': { kind: 'option', option: 'keine' },
      } as const;
      const save = () => respondent.save(sectionOf('vps'), other);
      return respondent.sendAfter('vps', save, completeSection('vps'));
    },
  },
  {
    name: 'a section that comes too late',
    route: post,
    status: 410,
    async reach({ come, harness }) {
      const respondent = await come();
      const end = async () => harness.setClock(afterGrace);
      return respondent.sendAfter('org', end, completeSection('org'));
    },
  },
  {
    name: 'a section whose case was submitted in the meantime',
    route: post,
    status: 409,
    async reach({ comeAtTheEnd }) {
      const respondent = await comeAtTheEnd();
      const typed = { ...completeSection('org'), 'org.bemerkung': ['Noch etwas'] };
      return respondent.sendAfter('org', () => respondent.confirm(1), typed);
    },
  },
  {
    name: 'a section after the session',
    route: post,
    status: 403,
    async reach({ come, stranger }) {
      const path = `${(await come()).case}/org`;
      return (await stranger()).post(path, completeSection('org'));
    },
  },
  {
    name: 'a section after the end',
    route: get,
    status: 200,
    async reach({ come, harness }) {
      const respondent = await come();
      harness.setClock(afterGrace);
      return respondent.see('meta');
    },
  },
  {
    name: "a colleague's section",
    route: get,
    status: 200,
    async reach({ come, harness }) {
      const key = { wave: (await harness.newWave()).id, ars: erfurt };
      return (await come(key, { scope: { kind: 'section', section: 'pay' } })).see('pay');
    },
  },
  {
    name: 'a section that can be taken over',
    route: get,
    status: 200,
    reach: async ({ come }) => (await withSibling(come)).see('meta'),
  },
  {
    name: 'a section that was taken over',
    route: get,
    status: 200,
    reach: async ({ come }) => (await withSibling(come)).see(`meta?from=${gera}`),
  },
  {
    name: 'a section that does not exist',
    route: get,
    status: 404,
    reach: async ({ come }) => (await come()).see('nothing'),
  },
  {
    name: 'a section that is posted by another site',
    route: post,
    status: 403,
    async reach({ come }) {
      const { visitor, case: path } = await come();
      return visitor.post(`${path}/org`, {}, { 'sec-fetch-site': 'cross-site' });
    },
  },
  {
    name: 'a section that is posted with more than anybody types',
    route: post,
    status: 413,
    reach: async ({ come }) =>
      (await come()).send('org', { 'org.bemerkung': ['x'.repeat(200_000)] }),
  },
  {
    name: 'a section that is posted without its revision',
    route: post,
    status: 400,
    async reach({ come }) {
      const { visitor, case: path } = await come();
      return visitor.post(`${path}/org`);
    },
  },
];

/** Somebody in Erfurt who answers for Gera too, where the first section is saved. */
async function withSibling(come: Scene['come']): Promise<Respondent> {
  const respondent = await come(undefined, { units: [gera] });
  const own = respondent.case;
  respondent.case = own.replace(erfurt, gera);
  await respondent.save(sectionOf('meta'), completeAnswers);
  respondent.case = own;
  return respondent;
}
