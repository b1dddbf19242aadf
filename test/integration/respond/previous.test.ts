import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FormFields } from '../../../functions/domain/cases/form-fields.ts';
import { listDraft } from '../../../functions/store/cases/drafts.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { anyReason, Respondent } from '../../support/respondent.ts';
import { addReturningCase, earlierAnswers } from '../../support/returning-case.ts';
import { technikStatus } from '../../support/technik-status.ts';
import { hiddenFields } from '../../support/visitor.ts';

let harness: RespondHarness;
let respondent: Respondent;

beforeAll(async () => {
  harness = await startRespondHarness();
});
afterAll(() => harness?.close());

/** Erfurt had a DMS everywhere half a year ago; its wave of today knows of that. */
beforeEach(async () => {
  const key = await addReturningCase(harness.dependencies.core);
  respondent = new Respondent(harness.app);
  await respondent.redeem(`/r/${await harness.codeFor(key)}`);
});

const page = async (name: string) =>
  (await respondent.visitor.get(`${respondent.case}/${name}`)).html;

async function post(section: string, fields: FormFields) {
  const path = `${respondent.case}/${section}`;
  const hidden = hiddenFields(await respondent.visitor.get(path));
  return respondent.visitor.post(path, { ...fields, ...hidden });
}

async function saved(section: string) {
  const [, , waveId = '', ars = ''] = respondent.case.split('/');
  const draft = await listDraft(harness.dependencies.core, { wave: waveId, ars });
  return draft.find((one) => one.section === section);
}

function earlierCells(question: string) {
  const answer = earlierAnswers[question];
  return answer?.kind === 'cells' ? answer.cells : {};
}

const unchanged = (...questions: string[]): FormFields =>
  Object.fromEntries(questions.map((id) => [`confirm~${id}`, ['same']]));
const allOfDms = ['dms.status', 'dms.produkt', 'dms.abdeckung', 'dms.schnittstellen'];

describe("last wave's answer", () => {
  it('stands beside each fact with its date, and nothing is preselected', async () => {
    const html = await page('dms');
    expect(html).toMatch(
      /id="dms\.status~previous">Letzte Angabe \(Stichtag 31\.03\.2026\): <strong>Flächendeckend im Einsatz</,
    );
    expect(html).toMatch(/<fieldset [^>]*aria-describedby="[^"]*dms\.status~previous/);
    expect(html).not.toMatch(/ checked/);
  });

  it('does not stand beside a preference, nor beside what was not answered', async () => {
    const html = await page('anb');
    expect(html).toContain('id="anb.wege~previous"');
    expect(html).not.toContain('id="anb.praeferenz1~previous"');
    expect(html).not.toContain('id="anb.termin~previous"');
  });

  it('is confirmed by one choice, and the section by one button', async () => {
    expect((await post('dms', unchanged(...allOfDms))).status).toBe(303);
    const section = await saved('dms');
    expect(section?.answers).toEqual(
      Object.fromEntries(allOfDms.map((id) => [id, earlierAnswers[id]])),
    );
    expect(section?.confirmed).toEqual(allOfDms);
    expect(await page('dms')).toMatch(/name="confirm~dms.status" value="same" checked/);
    const check = await page('check');
    expect(check).toContain('Flächendeckend im Einsatz\n(unverändert seit der letzten Erhebung)');
    expect(check).toContain('ThAVEL\n(unverändert seit der letzten Erhebung)');
  });

  it('that was changed is reported anew, also where it is the same again', async () => {
    const fields = {
      ...unchanged(...allOfDms),
      'confirm~dms.abdeckung': ['changed'],
      'dms.abdeckung': ['80'],
      'confirm~dms.produkt': ['changed'],
      'dms.produkt': ['enaio'],
    };
    expect((await post('dms', fields)).status).toBe(303);
    const section = await saved('dms');
    expect(section?.answers['dms.produkt']).toEqual({ kind: 'option', option: 'enaio' });
    expect(section?.confirmed).toEqual(['dms.status', 'dms.schnittstellen']);
    expect(await page('dms')).toMatch(/name="confirm~dms.produkt" value="changed" checked/);
  });

  it('counts where it is confirmed, whatever else was entered', async () => {
    const fields = { ...unchanged(...allOfDms), 'dms.status': ['keine'] };
    expect((await post('dms', fields)).status).toBe(303);
    expect((await saved('dms'))?.answers['dms.status']).toEqual(earlierAnswers['dms.status']);
  });

  it('that is neither confirmed nor changed is asked for, and the error leads to the choice', async () => {
    const { 'confirm~dms.produkt': _, ...fields } = unchanged(...allOfDms);
    const refused = await post('dms', fields);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#confirm~dms.produkt"');
    expect(refused.html).toContain('Wählen Sie „unverändert“ oder „geändert“ aus.');
    expect(await saved('dms')).toBeUndefined();
  });

  it('is overwritten by what is typed where the browser hides nothing', async () => {
    const { 'confirm~dms.produkt': _, ...fields } = unchanged(...allOfDms);
    expect((await post('dms', { ...fields, 'dms.produkt': ['enaio'] })).status).toBe(303);
    expect((await saved('dms'))?.confirmed).not.toContain('dms.produkt');
  });

  it('stays in the rows of a changed matrix that are left open, which are no longer confirmed', async () => {
    const fields = {
      ...unchanged('vps.status'),
      'confirm~vps.termin': ['changed'],
      'vps.termin~month': ['5'],
      'vps.termin~year': ['2027'],
      'confirm~vps.kanaele': ['changed'],
      'vps.kanaele~bebpo': ['ja'],
    };
    expect((await post('vps', fields)).status).toBe(303);
    const section = await saved('vps');
    const cells = earlierCells('vps.kanaele');
    expect(section?.answers['vps.kanaele']).toEqual({
      kind: 'cells',
      cells: { ...cells, bebpo: 'ja' },
    });
    expect(section?.confirmed).toEqual(['vps.status']);
    const { 'vps.kanaele~bebpo': _, ...blank } = fields;
    expect((await post('vps', blank)).status).toBe(422);
  });

  it('cannot be confirmed by a forged form where none is offered', async () => {
    const forged = { ...unchanged('pay.hkr', 'pay.status'), 'confirm~pay.loesung': ['same'] };
    expect((await post('pay', forged)).status).toBe(303);
    expect((await saved('pay'))?.confirmed).toEqual(['pay.status']);
  });

  it('that would break a hard edit today is shown, but cannot be confirmed', async () => {
    const html = await page('anb');
    expect(html).toContain('id="anb.zertifikat_ablauf~previous"');
    expect(html).not.toContain('confirm~anb.zertifikat_ablauf');
  });
});

describe('a remarkable answer', () => {
  const setBack: FormFields = { 'confirm~dms.status': ['changed'], 'dms.status': ['keine'] };

  it('is saved only with a reason of ten characters, and loses nothing until then', async () => {
    for (const reason of [[], ['zu kurz  ']]) {
      const refused = await post('dms', { ...setBack, 'reason~dms.status': reason });
      expect(refused.status).toBe(422);
      expect(refused.html).toContain('<title>Fehler:');
      expect(refused.html).toContain('href="#reason~dms.status"');
      expect(refused.html).toMatch(/name="dms.status" value="keine" checked/);
    }
    expect(await saved('dms')).toBeUndefined();
    const fields = { ...setBack, 'reason~dms.status': ['Vertrag gekündigt'] };
    expect((await post('dms', fields)).status).toBe(303);
    expect((await saved('dms'))?.reasons).toEqual({ 'dms.status': 'Vertrag gekündigt' });
    expect(await page('dms')).toContain('Vertrag gekündigt</textarea>');
  });

  it('is not saved with a reason without end, not even for later, and keeps it on the page', async () => {
    const reason = 'x'.repeat(501);
    const fields = { ...setBack, 'reason~dms.status': [reason] };
    for (const way of ['next', 'later']) {
      const refused = await post('dms', { ...fields, way: [way] });
      expect(refused.status).toBe(422);
      expect(refused.html).toContain('href="#reason~dms.status"');
      expect(refused.html).toContain(`${reason}</textarea>`);
    }
    expect(await saved('dms')).toBeUndefined();
  });

  it('drops its reason once nothing is remarkable any more', async () => {
    await post('dms', { ...setBack, 'reason~dms.status': ['Vertrag gekündigt'] });
    await post('dms', { ...unchanged(...allOfDms), 'reason~dms.status': ['Vertrag gekündigt'] });
    expect((await saved('dms'))?.reasons).toEqual({});
  });

  it('may be a date that has passed since it was reported', async () => {
    const fields = unchanged('vps.status', 'vps.termin', 'vps.kanaele');
    const refused = await post('vps', fields);
    expect(refused.html).toContain('Der zuletzt gemeldete Termin ist verstrichen.');
    const explained = { ...fields, 'reason~vps.termin': ['Lieferverzug des Herstellers'] };
    expect((await post('vps', explained)).status).toBe(303);
    expect((await saved('vps'))?.confirmed).toContain('vps.termin');
  });
});

describe('check-answers', () => {
  it('leads to a missing reason, lists the explained, and tells of another preference', async () => {
    await respondent.fillIn(technikStatus, completeAnswers);
    await post('anb', {
      ...unchanged('anb.wege', 'anb.dvdv', 'anb.efa_anzahl'),
      'anb.praeferenz1': ['fit_fv'],
      'confirm~anb.zertifikat': ['changed'],
      'anb.zertifikat': ['nein'],
    });
    const html = await page('check');
    expect(html).toContain('Auffällig und von Ihnen begründet');
    expect(html).toContain(`Begründung: ${anyReason}`);
    expect(html).toContain('Ihre Wahl beim letzten Mal (Stichtag 31.03.2026)');
    expect(html).toMatch(/#anb\.praeferenz1">[^<]*Kommunalgateway/);
    expect((await respondent.submit()).html).toContain('Ihre Meldung ist eingegangen');
  });
});
