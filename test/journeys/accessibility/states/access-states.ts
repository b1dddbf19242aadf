import { erfurt, gera } from '../../../support/scene.ts';
import type { PageState } from './page-state.ts';

const colleagues = '/respond/:wave/:ars/colleagues';

/** Pages about who may do what. */
export const accessStates: readonly PageState[] = [
  {
    name: 'the link of the mail',
    route: 'GET /r/:code',
    status: 200,
    reach: async ({ stranger }) => (await stranger()).get('/r/any'),
  },
  {
    name: 'a link that opens nothing',
    route: 'POST /r/:code',
    status: 403,
    reach: async ({ stranger }) => (await stranger()).post('/r/any'),
  },
  {
    name: 'the list of units',
    route: 'GET /respond',
    status: 200,
    async reach({ come, comeAfterwards }) {
      const { visitor } = await come(undefined, { units: [gera] });
      await comeAfterwards();
      return visitor.get('/respond');
    },
  },
  {
    name: 'the list of units without a session',
    route: 'GET /respond',
    status: 403,
    reach: async ({ stranger }) => (await stranger()).get('/respond'),
  },
  {
    name: 'links for colleagues, none yet',
    route: `GET ${colleagues}`,
    status: 200,
    reach: async ({ come }) => (await come()).see('colleagues'),
  },
  {
    name: 'links for colleagues, one in force and one taken back',
    route: `GET ${colleagues}`,
    status: 200,
    async reach({ come }) {
      const boss = await come();
      await boss.send('colleagues', { section: ['dms'], label: ['Hauptamt'] });
      const { html } = await boss.see('colleagues');
      const [, id = ''] = /name="id" value="(\w+)"/.exec(html) ?? [];
      await boss.visitor.post(`${boss.case}/colleagues/revoke`, { id: [id] });
      await boss.send('colleagues', { section: ['pay'], label: ['Kasse'] });
      return boss.see('colleagues');
    },
  },
  {
    name: 'links for colleagues, refused',
    route: `POST ${colleagues}`,
    status: 422,
    reach: async ({ come }) => (await come()).send('colleagues', { label: ['x'.repeat(61)] }),
  },
  {
    name: 'links for colleagues, after the session',
    route: `POST ${colleagues}`,
    status: 403,
    async reach({ come, stranger }) {
      const path = `${(await come()).case}/colleagues`;
      return (await stranger()).post(path, { label: ['Kasse'] });
    },
  },
  {
    name: 'a new link for a colleague',
    route: `POST ${colleagues}`,
    status: 200,
    reach: async ({ come }) => (await come()).send('colleagues', { section: ['pay'] }),
  },
  {
    name: 'thanks to a colleague',
    route: 'GET /respond/:wave/:ars/saved',
    status: 200,
    async reach({ come, harness }) {
      const key = { wave: (await harness.newWave()).id, ars: erfurt };
      return (await come(key, { scope: { kind: 'section', section: 'pay' } })).see('saved');
    },
  },
];
