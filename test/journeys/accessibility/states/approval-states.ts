import { completeAnswers } from '../../../support/complete-answers.ts';
import type { Respondent } from '../../../support/respondent.ts';
import { afterGrace, type Scene, sectionOf } from '../../../support/scene.ts';
import { hiddenFields } from '../../../support/visitor.ts';
import type { PageState } from './page-state.ts';

const start = '/respond/:wave/:ars';
const approval = `${start}/approval`;
const comment = ['Bitte prüfen Sie die Angabe zum Dokumentenmanagementsystem noch einmal.'];

/** Approval by a second person, as whoever answers and whoever approves see it. */
export const approvalStates: readonly PageState[] = [
  {
    name: 'approval, off',
    route: `GET ${approval}`,
    status: 200,
    reach: async ({ come }) => (await come()).see('approval'),
  },
  {
    name: 'approval, on',
    route: `GET ${approval}`,
    status: 200,
    reach: async (scene) => (await withApproval(scene)).editor.see('approval'),
  },
  {
    name: 'approval, a new link',
    route: `POST ${approval}/on`,
    status: 200,
    reach: async ({ come }) => (await come()).send('approval/on', {}, 'approval'),
  },
  {
    name: 'approval, switched on by somebody in the meantime',
    route: `POST ${approval}/on`,
    status: 409,
    async reach({ come }) {
      const { visitor, case: path } = await come();
      const form = hiddenFields(await visitor.get(`${path}/approval`));
      return visitor.post(`${path}/approval/on`, { ...form, version: ['99'] });
    },
  },
  {
    name: 'approval, switched off while the answers wait for it',
    route: `POST ${approval}/off`,
    status: 409,
    async reach(scene) {
      const { editor } = await waiting(scene);
      return editor.visitor.post(`${editor.case}/approval/off`, { version: ['1'] });
    },
  },
  {
    name: 'check-answers that are to be approved',
    route: `GET ${start}/check`,
    status: 200,
    reach: async (scene) => (await withApproval(scene)).editor.see('check'),
  },
  {
    name: 'check-answers, refused for approval because answers are missing',
    route: `POST ${approval}/request`,
    status: 422,
    async reach(scene) {
      const { editor } = await withApproval(scene);
      const form = hiddenFields(await editor.see('check'));
      await editor.saveForLater(sectionOf('meta'), {});
      return editor.visitor.post(`${editor.case}/approval/request`, form);
    },
  },
  {
    name: 'check-answers, refused for approval because a section has changed',
    route: `POST ${approval}/request`,
    status: 409,
    async reach(scene) {
      const { editor } = await withApproval(scene);
      const form = hiddenFields(await editor.see('check'));
      const text = { kind: 'text', text: 'Anders' } as const;
      await editor.save(sectionOf('org'), { ...completeAnswers, 'org.bemerkung': text });
      return editor.visitor.post(`${editor.case}/approval/request`, form);
    },
  },
  ...[
    { page: 'check', route: `GET ${start}/check` },
    { page: '', route: `GET ${start}` },
  ].map(({ page, route }) => ({
    name: `${page || 'the overview'}, waiting for approval`,
    route,
    status: 200,
    reach: async (scene: Scene) => (await waiting(scene)).editor.see(page),
  })),
  {
    name: "a colleague's section, waiting for approval",
    route: `GET ${start}/:section`,
    status: 200,
    async reach(scene) {
      const { editor } = await waiting(scene);
      const [, , wave = '', ars = ''] = editor.case.split('/');
      const scope = { kind: 'section', section: 'org' } as const;
      return (await scene.come({ wave, ars }, { scope })).see('org');
    },
  },
  {
    name: 'taking back what was approved in the meantime',
    route: `POST ${approval}/withdraw`,
    status: 409,
    async reach(scene) {
      const { editor, approver } = await waiting(scene);
      await approver.send('approval/approve', {}, 'approval');
      return editor.visitor.post(`${editor.case}/approval/withdraw`, { version: ['1'] });
    },
  },
  {
    name: 'the approver, before anything is put forward',
    route: `GET ${approval}`,
    status: 200,
    reach: async (scene) => (await withApproval(scene)).approver.see('approval'),
  },
  {
    name: 'the approver, deciding',
    route: `GET ${approval}`,
    status: 200,
    reach: async (scene) => (await waiting(scene)).approver.see('approval'),
  },
  {
    name: 'the approver, deciding after the end',
    route: `GET ${approval}`,
    status: 200,
    async reach(scene) {
      const { approver } = await waiting(scene);
      scene.harness.setClock(afterGrace);
      return approver.see('approval');
    },
  },
  {
    name: 'the approver, after approving',
    route: `GET ${approval}`,
    status: 200,
    async reach(scene) {
      const { approver } = await waiting(scene);
      await approver.send('approval/approve', {}, 'approval');
      return approver.see('approval');
    },
  },
  {
    name: 'the approver, approving what has changed since',
    route: `POST ${approval}/approve`,
    status: 409,
    async reach(scene) {
      const { editor, approver } = await waiting(scene);
      const form = hiddenFields(await approver.see('approval'));
      await editor.send('approval/withdraw', {}, 'check');
      return approver.visitor.post(`${approver.case}/approval/approve`, form);
    },
  },
  {
    name: 'the approver, returning without saying why',
    route: `POST ${approval}`,
    status: 422,
    reach: async (scene) => (await waiting(scene)).approver.send('approval'),
  },
  {
    name: 'the approver, returning what was taken back',
    route: `POST ${approval}`,
    status: 409,
    async reach(scene) {
      const { editor, approver } = await waiting(scene);
      const form = hiddenFields(await approver.see('approval'));
      await editor.send('approval/withdraw', {}, 'check');
      return approver.visitor.post(`${approver.case}/approval`, { ...form, comment });
    },
  },
  {
    name: 'the approver, after the session',
    route: `POST ${approval}`,
    status: 403,
    async reach({ come, stranger }) {
      return (await stranger()).post(`${(await come()).case}/approval`, { comment });
    },
  },
  {
    name: 'the overview, returned by the approver',
    route: `GET ${start}`,
    status: 200,
    async reach(scene) {
      const { editor, approver } = await waiting(scene);
      await approver.send('approval', { comment });
      return editor.see();
    },
  },
];

interface Pair {
  editor: Respondent;
  approver: Respondent;
}

/** Somebody whose complete answers need approval, and who approves. */
async function withApproval({ come, comeAtTheEnd }: Scene): Promise<Pair> {
  const editor = await comeAtTheEnd();
  await editor.send('approval/on', {}, 'approval');
  const [, , wave = '', ars = ''] = editor.case.split('/');
  return { editor, approver: await come({ wave, ars }, { scope: { kind: 'approval' } }) };
}

/** The same, after the answers were put forward. */
async function waiting(scene: Scene): Promise<Pair> {
  const pair = await withApproval(scene);
  await pair.editor.send('approval/request', {}, 'check');
  return pair;
}
