import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDraft } from '../../../functions/store/cases/drafts.ts';
import type { GrantScope } from '../../../schemas/grant.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { completeAnswers, completeSection } from '../../support/complete-answers.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { technikStatus } from '../../support/technik-status.ts';
import { hiddenFields, Visitor } from '../../support/visitor.ts';

let harness: RespondHarness;
beforeAll(async () => {
  harness = await startRespondHarness();
});
afterAll(() => harness.close());

const [erfurt, gera] = ['160510000000', '160520000000'] as const;
const full: GrantScope = { kind: 'case' };
const signedOff = /name="org.freigabe"[^>]* checked/;

describe('whoever answers for several units', () => {
  it('sees all of them with their state, and gets back there from every page of a case', async () => {
    const { visitor, path } = await officeOf([erfurt, gera]);
    await save(visitor, path(gera, 'pay'), 'pay');
    const { html } = await visitor.get('/respond');
    expect(html).toMatch(/Erfurt<.*nicht begonnen.*Gera<.*begonnen/s);
    expect(html).toContain(`href="${path(erfurt)}"`);
    expect(html).toContain('31.01.2027, 23:59 Uhr');
    for (const page of [path(erfurt), path(gera, 'meta'), path(gera, 'check')]) {
      expect((await visitor.get(page)).html).toContain('href="/respond"');
    }
    await submit(visitor, path(erfurt));
    expect((await visitor.get('/respond')).html).toMatch(/Erfurt<.*abgesendet.*Gera<.*begonnen/s);
  });

  it('sees after the close what was submitted, and what was not in time', async () => {
    const { visitor, path } = await officeOf([erfurt, gera]);
    await submit(visitor, path(erfurt));
    await visitor.post(
      path(erfurt, 'correction'),
      await fieldsOf(visitor, path(erfurt, 'receipt')),
    );
    for (const { id } of technikStatus.sections) await save(visitor, path(gera, id), id);
    const on = await fieldsOf(visitor, path(gera, 'approval'));
    await visitor.post(path(gera, 'approval/on'), on);
    await visitor.post(
      path(gera, 'approval/request'),
      await fieldsOf(visitor, path(gera, 'check')),
    );
    const list = () => visitor.get('/respond').then(({ html }) => html);
    expect(await list()).toMatch(/Erfurt<.*wird korrigiert.*Gera<.*zur Freigabe/s);
    harness.setClock('2027-02-15T00:00:00Z');
    expect(await list()).toMatch(/Erfurt<.*>abgesendet.*Gera<.*>nicht abgesendet/s);
  });

  it('sees of a unit where one section is theirs nothing of the whole', async () => {
    const wave = await harness.newWave();
    const visitor = new Visitor(harness.app);
    await redeem(visitor, wave, [erfurt], { kind: 'section', section: 'pay' });
    await redeem(visitor, wave, [gera]);
    const { html } = await visitor.get('/respond');
    expect(html).toMatch(/Erfurt<.*Gera</s);
    expect(html.match(/nicht begonnen/g)).toHaveLength(1);
    expect(html).toMatch(/Gera<.*nicht begonnen/s);
  });

  it('sees those of all links that were opened in the browser, each once', async () => {
    const one = await harness.newWave();
    const other = await harness.newWave();
    const visitor = new Visitor(harness.app);
    for (const wave of [one, other, one]) await redeem(visitor, wave, [erfurt]);
    const { html } = await visitor.get('/respond');
    expect(html.match(/href="\/respond\/w\d+\/160510000000"/g)?.toSorted()).toEqual([
      `href="/respond/${one.id}/${erfurt}"`,
      `href="/respond/${other.id}/${erfurt}"`,
    ]);
  });

  it('with one unit only has no list to go back to', async () => {
    const { visitor, path } = await officeOf([erfurt]);
    expect((await visitor.get(path(erfurt))).html).not.toContain('href="/respond"');
    expect((await new Visitor(harness.app).get('/respond')).status).toBe(403);
  });
});

describe('access to one of the units that has ended', () => {
  it('takes it from the list, and gives nothing of it to take over', async () => {
    const { visitor, path, wave, grant } = await officeOf([erfurt, gera]);
    await save(visitor, path(erfurt, 'meta'), 'meta');
    await harness.expire({ wave: wave.id, ars: erfurt }, grant);
    const list = await visitor.get('/respond');
    expect(list.html).toContain('Gera');
    expect(list.html).not.toContain('Erfurt');
    const section = await visitor.get(`${path(gera, 'meta')}?from=${erfurt}`);
    expect(section.html).not.toContain('Erfurt');
    expect(section.html).not.toContain('?from=');
  });
});

describe('taking a section over', () => {
  it('fills the form with what another unit has saved, and saves nothing', async () => {
    const { visitor, path, wave } = await officeOf([erfurt, gera]);
    await save(visitor, path(erfurt, 'meta'), 'meta');
    const offered = await visitor.get(path(gera, 'meta'));
    expect(offered.html).toContain(`href="${path(gera, 'meta')}?from=${erfurt}"`);
    expect(offered.html).not.toContain('value="poststelle@example.org"');
    const taken = await visitor.get(`${path(gera, 'meta')}?from=${erfurt}`);
    expect(taken.html).toContain('Aus „Erfurt“ übernommen, noch nicht gespeichert');
    expect(taken.html).toContain('value="poststelle@example.org"');
    expect(await draftOf(wave, gera)).toEqual([]);
    await visitor.post(path(gera, 'meta'), { ...completeSection('meta'), ...hiddenFields(taken) });
    const [draft] = await draftOf(wave, gera);
    expect(draft).toMatchObject({ section: 'meta', revision: 1 });
    expect(draft?.answers['meta.kontakt']).toEqual(completeAnswers['meta.kontakt']);
  });

  it('leaves the confirmation that answers are agreed to be given for each unit', async () => {
    const { visitor, path } = await officeOf([erfurt, gera]);
    await save(visitor, path(erfurt, 'org'), 'org');
    expect((await visitor.get(path(erfurt, 'org'))).html).toMatch(signedOff);
    const taken = await visitor.get(`${path(gera, 'org')}?from=${erfurt}`);
    expect(taken.html).toContain('Aus „Erfurt“ übernommen');
    expect(taken.html).not.toMatch(signedOff);
  });

  it('is offered only where there is something to take over', async () => {
    const { visitor, path } = await officeOf([erfurt, gera]);
    expect((await visitor.get(path(gera, 'dms'))).html).not.toContain('?from=');
    await save(visitor, path(erfurt, 'dms'), 'dms');
    expect((await visitor.get(path(gera, 'dms'))).html).toContain('?from=');
    expect((await visitor.get(path(gera, 'vps'))).html).not.toContain('?from=');
    expect((await visitor.get(path(erfurt, 'dms'))).html).not.toContain('?from=');
  });

  it('takes what was submitted once it is', async () => {
    const { visitor, path } = await officeOf([erfurt, gera]);
    await submit(visitor, path(erfurt));
    const { html } = await visitor.get(`${path(gera, 'dms')}?from=${erfurt}`);
    expect(html).toContain('Aus „Erfurt“ übernommen');
    expect(html).toMatch(/ checked/);
  });

  it('replaces what was saved only when it is saved itself', async () => {
    const { visitor, path, wave } = await officeOf([erfurt, gera]);
    await save(visitor, path(erfurt, 'meta'), 'meta');
    const own = { ...completeSection('meta'), 'meta.kontakt': ['eigen@example.org'] };
    await visitor.post(path(gera, 'meta'), {
      ...own,
      ...hiddenFields(await visitor.get(path(gera, 'meta'))),
    });
    const taken = await visitor.get(`${path(gera, 'meta')}?from=${erfurt}`);
    expect(taken.html).toContain('value="poststelle@example.org"');
    expect(hiddenFields(taken)['revision~meta']).toEqual(['1']);
    expect((await draftOf(wave, gera))[0]?.answers['meta.kontakt']).toEqual({
      kind: 'email',
      address: 'eigen@example.org',
    });
  });

  it.each([
    ['a unit of somebody else', gera],
    ['the unit itself', erfurt],
    ['no unit at all', '<script>'],
  ])('ignores an address that names %s', async (_, from) => {
    const wave = await harness.newWave();
    const stranger = new Visitor(harness.app);
    await redeem(stranger, wave, [gera]);
    await save(stranger, `/respond/${wave.id}/${gera}/meta`, 'meta');
    const visitor = new Visitor(harness.app);
    await redeem(visitor, wave, [erfurt]);
    const path = `/respond/${wave.id}/${erfurt}/meta`;
    const plain = await visitor.get(path);
    const page = await visitor.get(`${path}?from=${encodeURIComponent(from)}`);
    expect(page.status).toBe(200);
    expect(withoutSwitch(page.html)).toBe(withoutSwitch(plain.html));
  });

  it('is not for a colleague with one section, nor from a unit with a section only', async () => {
    const wave = await harness.newWave();
    const visitor = new Visitor(harness.app);
    await redeem(visitor, wave, [gera]);
    await save(visitor, `/respond/${wave.id}/${gera}/pay`, 'pay');
    await redeem(visitor, wave, [erfurt], { kind: 'section', section: 'pay' });
    await save(visitor, `/respond/${wave.id}/${erfurt}/pay`, 'pay');
    const colleague = await visitor.get(`/respond/${wave.id}/${erfurt}/pay?from=${gera}`);
    expect(colleague.html).not.toContain('übernommen');
    const boss = await visitor.get(`/respond/${wave.id}/${gera}/pay?from=${erfurt}`);
    expect(boss.html).not.toContain('übernommen');
  });
});

async function officeOf(units: string[]) {
  const wave = await harness.newWave();
  const visitor = new Visitor(harness.app);
  const grant = await redeem(visitor, wave, units);
  const path = (ars: string, page?: string) =>
    [`/respond/${wave.id}/${ars}`, ...(page ? [page] : [])].join('/');
  return { visitor, wave, path, grant };
}

async function redeem(visitor: Visitor, wave: Wave, units: string[], scope = full) {
  const { code, grant } = await harness.grant(wave, { units, scope });
  await visitor.post(`/r/${code}`);
  return grant;
}

async function save(visitor: Visitor, path: string, section: string) {
  const form = hiddenFields(await visitor.get(path));
  await visitor.post(path, { ...completeSection(section), ...form });
}

async function submit(visitor: Visitor, start: string) {
  for (const { id } of technikStatus.sections) await save(visitor, `${start}/${id}`, id);
  await visitor.post(`${start}/check`, hiddenFields(await visitor.get(`${start}/check`)));
}

const fieldsOf = async (visitor: Visitor, path: string) => hiddenFields(await visitor.get(path));

const draftOf = (wave: Wave, ars: string) =>
  listDraft(harness.dependencies.core, { wave: wave.id, ars });

/** Without the link to the other language, which repeats the query. */
const withoutSwitch = (html: string) => html.replaceAll(/(href|formaction)="\?[^"]*"/g, '');
