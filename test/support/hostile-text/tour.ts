import { ulid } from 'ulid';
import type { FormFields } from '../../../functions/domain/cases/form-fields.ts';
import { extensionDates } from '../../../functions/domain/waves/extension-dates.ts';
import type { RespondHarness } from '../respond-harness.ts';
import { explainedFields, Respondent } from '../respondent.ts';
import { hiddenFields, type Page, Visitor } from '../visitor.ts';
import type { World } from './world.ts';

/** A page that was seen, and the texts that must be on it, by where they were written. */
export interface Seen {
  page: Page;
  says: string[];
}

/** Goes to every page and into every state of it in which a text stands that somebody has written. */
export async function tour(harness: RespondHarness, world: World): Promise<Map<string, Seen>> {
  const { respond, questionnaire, past, now, units, answers, say } = world;
  const seen = new Map<string, Seen>();
  const note = (place: string, page: Page, ...says: string[]) => {
    seen.set(place, { page, says });
    return page;
  };
  const [first, second, third] = units.map(({ ars }) => ars);
  if (!first || !second || !third) throw new TypeError('There are three units');
  const office = new Visitor(respond);
  const { code } = await harness.grant(now, { units: [first, second], scope: { kind: 'case' } });
  note('link', await office.get(`/r/${code}`), 'O');
  await office.post(`/r/${code}`);
  note('units', await office.get('/respond'), 'U0', 'U1', 'W');
  const path = (ars: string, page = '') => `/respond/${now.id}/${ars}${page && `/${page}`}`;
  const get = (ars: string, page?: string) => office.get(path(ars, page));
  const filled = (section: (typeof questionnaire.sections)[number]): FormFields => {
    const reasons = section.questions.map(({ id }) => [`reason~${id}`, [say('Y')]]);
    return { ...explainedFields(section, answers), ...Object.fromEntries(reasons) };
  };
  /** Posts with what the page holds hidden, or another one that has the form. */
  const post = async (ars: string, page: string, fields: FormFields, by = office, from = page) =>
    by.post(path(ars, page), { ...fields, ...hiddenFields(await by.get(path(ars, from))) });

  note('start', await get(first), 'U0');
  const sections = questionnaire.sections;
  const org = sections.find(({ id }) => id === 'org');
  if (!org) throw new TypeError('There is a section with a free text');
  for (const section of sections) {
    const { id } = section;
    note(`${id}, asked again`, await get(first, id), 'Q');
    const raw = Object.fromEntries(section.questions.map((question) => [question.id, [say('T')]]));
    const refused = await post(first, id, { ...filled(section), ...raw });
    note(`${id}, refused`, refused, 'Q');
    await post(first, id, filled(section));
    await post(second, id, filled(section));
    note(`${id}, saved`, await get(first, id), 'Q');
  }
  note('a free text, saved', await get(second, 'org'), 'T');
  const stale = { ...filled(org), 'org.bemerkung': [say('S')], 'revision~org': ['0'] };
  note('stale', await office.post(path(second, 'org'), stale), 'S', 'T');
  note('in the other language', await office.post(`${path(second, 'org')}?lang=en`, stale), 'S');
  await office.get(`${path(second)}?lang=de`);
  note('no session', await new Visitor(respond).post(path(second, 'org'), stale), 'S');

  const other = new Visitor(respond);
  const both = await harness.grant(now, { units: [second, third], scope: { kind: 'case' } });
  await other.post(`/r/${both.code}`);
  note('offer to take over', await other.get(path(third, 'org')), 'U1');
  note('taken over', await other.get(`${path(third, 'org')}?from=${second}`), 'U1', 'T');

  const label = { section: ['pay'], label: [say('L')] };
  note('new link', await post(second, 'colleagues', label), 'U1');
  note('links', await get(second, 'colleagues'), 'L');
  note('passed on', await get(second), 'L');
  const tooLong = { section: [say('L')], label: [say('L').repeat(9)] };
  note('no link', await post(second, 'colleagues', tooLong), 'L');

  const contact = { mailbox: ['amt@example.org'], remark: [say('M')] };
  const noContact = { mailbox: [say('M')], remark: [say('N')], unit: [say('V')] };
  note('no contact', await post(first, 'contact', noContact), 'M', 'N');
  note(
    'no contact of a stranger',
    await new Visitor(respond).post('/access/contact', { ...noContact, key: [ulid()] }),
    'V',
    'M',
    'N',
  );
  note('no lost link', await new Visitor(respond).post('/access/lost-link', noContact), 'M');
  note('no short code', await new Visitor(respond).post('/access', { code: [say('K')] }), 'K');
  await post(first, 'contact', contact);
  note('contact', await get(first, 'contact'), 'M');
  const [until = ''] = extensionDates(now, '2026-12-10');
  note(
    'no extension',
    await post(first, 'extension', { until: [say('E')], reason: [say('E')] }),
    'E',
  );
  await post(first, 'extension', { until: [until], reason: [say('E')] });
  note('extension', await get(first, 'extension'), 'E');

  note('check', await get(second, 'check'), 'T', 'X', 'Y');
  const approver = new Respondent(respond);
  const approval = await harness.grant(now, { units: [second], scope: { kind: 'approval' } });
  await approver.redeem(`/r/${approval.code}`);
  const waiting = async () => {
    const form = hiddenFields(await get(second, 'check'));
    return office.post(path(second, 'approval/request'), form);
  };
  note('link to approve', await post(second, 'approval/on', {}, office, 'approval'), 'U1', 'W');
  await waiting();
  note('to approve', await approver.visitor.get(path(second, 'approval')), 'T', 'X', 'Y');
  const comment = (text: string) => post(second, 'approval', { comment: [text] }, approver.visitor);
  note('not returned', await comment(say('C').repeat(80)), 'C');
  await comment(say('C'));
  note('returned', await get(second), 'C');
  note('returned, to check', await get(second, 'check'), 'C');
  const { version = [] } = hiddenFields(await get(second, 'approval'));
  await office.post(path(second, 'approval/off'), { version: version.slice(0, 1) });
  const org0 = hiddenFields(await get(second, 'org'));
  const check = hiddenFields(await get(second, 'check'));
  await office.post(path(second, 'check'), check);
  note('receipt', await get(second, 'receipt'), 'U1', 'T', 'X', 'Y');
  note('submitted by others', await office.post(path(second, 'org'), { ...stale, ...org0 }), 'S');
  note(
    'overtaken',
    await office.post(path(second, 'check'), { ...check, key: ['01JEQ3V0000000000000000001'] }),
    'W',
  );
  await office.post(path(second, 'correction'), hiddenFields(await get(second, 'receipt')));
  note('correcting', await get(second), 'U1');
  await office.post(path(second, 'check'), hiddenFields(await get(second, 'check')));
  note('first version', await get(second, 'receipt/1'), 'T');
  note('task list of all', await office.get('/respond'), 'U0', 'U1');
  harness.setClock('2027-02-15T00:00:00Z');
  note('too late', await office.post(path(first, 'org'), stale), 'S');
  note('over', await get(first, 'org'), 'Q');

  const reader = new Respondent(respond);
  await reader.redeem(`/r/${await harness.codeFor({ wave: past.id, ars: first })}`);
  note('feedback', await reader.visitor.get(`${reader.case}/feedback`), 'U0', 'Q');
  harness.setClock('2026-12-10T09:00:00Z');

  const results = new Visitor(world.results);
  note('results', await results.get(`/results/${past.id}`), 'W');
  for (const topic of questionnaire.adoption.map((one) => one.topic)) {
    note(`results, ${topic}`, await results.get(`/results/${past.id}/${topic}`), 'U0');
  }
  return seen;
}
