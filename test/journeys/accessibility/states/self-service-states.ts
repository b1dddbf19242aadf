import { ulid } from 'ulid';
import { signValue } from '../../../../functions/domain/access/signed-value.ts';
import type { FormFields } from '../../../../functions/domain/cases/form-fields.ts';
import { addReportRecipient } from '../../../../functions/store/mail/report-recipients.ts';
import { afterGrace, type Scene } from '../../../support/scene.ts';
import { siteFrom } from '../../../support/site-from.ts';
import { hiddenFields, type Page } from '../../../support/visitor.ts';
import type { PageState } from './page-state.ts';

const inCase = (page: string) => `/respond/:wave/:ars/${page}`;
const longName = 'Verwaltungsgemeinschaft Oberes Sonneberger Hinterland-Schaumbergland';
const mailbox = [
  'hauptverwaltung.posteingang.vermittlungsstelle@verwaltungsgemeinschaft.example.org',
];

/** Pages for whoever lost the link, is written to at the wrong mailbox, or needs more time. */
export const selfServiceStates: readonly PageState[] = [
  ...publicForm('/access', { code: ['ABCD'] }),
  ...publicForm('/access/lost-link', { mailbox: ['poststelle'] }, { mailbox }),
  ...publicForm(
    '/access/contact',
    { mailbox: ['poststelle'], remark: ['x'.repeat(2000)] },
    { unit: [longName], mailbox },
  ),
  ...['/access/lost-link/sent', '/access/contact/sent'].map((path) => ({
    name: `${path}`,
    route: `GET ${path}`,
    status: 200,
    reach: async ({ stranger }: Scene) => (await stranger()).get(path),
  })),
  ...unsubscribing(),
  ...caseForm('contact', { mailbox: ['poststelle'] }, async () => ({
    mailbox,
    remark: [`${longName} ist umgezogen.`],
  })),
  ...caseForm('extension', { reason: ['kurz'] }, async (page) => {
    const [, date = ''] = /name="until" value="([^"]+)"/.exec(page.html) ?? [];
    return { until: [date], reason: ['Der Dienstleister liefert erst im Februar.'] };
  }),
  {
    name: 'more time, after the end',
    route: `GET ${inCase('extension')}`,
    status: 200,
    async reach({ come, harness }) {
      const respondent = await come();
      harness.setClock(afterGrace);
      return respondent.see('extension');
    },
  },
];

/** A form for everybody: as it comes, refused, and sent too often from one network. */
function publicForm(path: string, wrong: FormFields, right: FormFields = wrong): PageState[] {
  const post = async ({ stranger }: Scene, fields: FormFields) => {
    const visitor = await stranger();
    return visitor.post(path, { ...fields, ...hiddenFields(await visitor.get(path)) });
  };
  return [
    {
      name: path,
      route: `GET ${path}`,
      status: 200,
      reach: async ({ stranger }) => (await stranger()).get(path),
    },
    { name: `${path}, refused`, route: `POST ${path}`, status: 422, reach: (s) => post(s, wrong) },
    {
      name: `${path}, sent too often`,
      route: `POST ${path}`,
      status: 429,
      async reach({ stranger, harness }) {
        const visitor = (await stranger()).moveTo(siteFrom(harness.app, '198.51.100.9'));
        const form = hiddenFields(await visitor.get(path));
        let answer: Page;
        do answer = await visitor.post(path, { ...right, ...form });
        while (answer.status !== 429);
        return answer;
      },
    },
  ];
}

/** Leaving the list for results: asked, done, and by somebody who is gone already. */
function unsubscribing(): PageState[] {
  const route = 'GET /access/reports/:word';
  /** The path of the link in a mail to somebody who is on the list, or was. */
  const linkIn = async ({ harness }: Scene, isOnList: boolean) => {
    const { core, contacts, keyring } = harness.dependencies;
    const [id, addedAt] = [ulid(), '2026-12-10T09:00:00Z'];
    const recipient = { id, mailbox: 'gremium@example.org', language: 'de', addedAt } as const;
    const happened = { at: addedAt, actor: 'staff', person: 'c-1' } as const;
    if (isOnList) await addReportRecipient({ core, contacts }, recipient, 4e9, happened);
    return `/access/reports/${signValue(id, keyring, 'report-recipient')}`;
  };
  return [
    {
      name: 'leaving the list for results',
      route,
      status: 200,
      reach: async (scene) => (await scene.stranger()).get(await linkIn(scene, true)),
    },
    {
      name: 'leaving the list for results, gone already',
      route,
      status: 200,
      reach: async (scene) => (await scene.stranger()).get(await linkIn(scene, false)),
    },
    {
      name: 'leaving the list for results, done',
      route: 'GET /access/reports/done',
      status: 200,
      reach: async ({ stranger }) => (await stranger()).get('/access/reports/done'),
    },
  ];
}

/** A form in a case: as it comes, refused, sent, and sent after the session. */
function caseForm(
  page: string,
  wrong: FormFields,
  answer: (page: Page) => Promise<FormFields>,
): PageState[] {
  return [
    {
      name: page,
      route: `GET ${inCase(page)}`,
      status: 200,
      reach: async ({ come }) => (await come()).see(page),
    },
    {
      name: `${page}, refused`,
      route: `POST ${inCase(page)}`,
      status: 422,
      reach: async ({ come }) => (await come()).send(page, wrong),
    },
    {
      name: `${page}, not decided yet`,
      route: `GET ${inCase(page)}`,
      status: 200,
      async reach({ come }) {
        const respondent = await come();
        await respondent.send(page, await answer(await respondent.see(page)));
        return respondent.see(page);
      },
    },
    {
      name: `${page}, after the session`,
      route: `POST ${inCase(page)}`,
      status: 403,
      async reach({ come, stranger }) {
        return (await stranger()).post(`${(await come()).case}/${page}`, wrong);
      },
    },
  ];
}
