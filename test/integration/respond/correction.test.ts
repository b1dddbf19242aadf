import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FormFields } from '../../../functions/domain/cases/form-fields.ts';
import { getCase } from '../../../functions/store/cases/cases.ts';
import { readCases } from '../../../functions/store/cases/read-cases.ts';
import { getSubmission } from '../../../functions/store/cases/submissions.ts';
import { getWave } from '../../../functions/store/waves/definitions.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import type { AuditEntry } from '../../../schemas/audit.ts';
import type { CaseKey, CaseStatus } from '../../../schemas/case.ts';
import { dispositionOf } from '../../../schemas/case.ts';
import { reported } from '../../../schemas/submission.ts';
import { auditedActions, setStatus } from '../../support/case-records.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { completeOnBoard, recount } from '../../support/recount.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { Respondent } from '../../support/respondent.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';
import { hiddenFields, type Page } from '../../support/visitor.ts';

const afterGrace = '2027-02-15T00:00:00Z';
const changed = {
  ...completeAnswers,
  'org.bemerkung': { kind: 'text', text: 'Jetzt richtig' },
} as const;

let harness: RespondHarness;
let key: CaseKey;
let erfurt: Respondent;
/** The form that Erfurt has submitted. */
let submitted: FormFields;

beforeAll(async () => {
  harness = await startRespondHarness();
});
afterAll(() => harness?.close());

/** Erfurt has submitted. */
beforeEach(async () => {
  key = { wave: (await harness.newWave()).id, ars: '160510000000' };
  erfurt = await come();
  await erfurt.fillIn(technikStatus, completeAnswers);
  submitted = await fieldsOf(erfurt, 'check');
  await post('check', submitted);
});

describe('a correction', () => {
  it('begins on the receipt with all that was submitted, and is submitted as the next version', async () => {
    expect(await begin()).toMatchObject({ status: 303, location: erfurt.case });
    expect(await page()).toContain('Sie korrigieren Ihre Meldung');
    expect(await page('check')).toContain('Sie korrigieren Ihre Meldung');
    expect(await page('vps')).toContain('value="geplant" checked');
    await erfurt.save(sectionOf('org'), changed);
    const { html } = await erfurt.submit();
    expect(html).toContain('Fassung 2 vom');
    expect((await submission(2)).answers).toEqual(changed);
    expect((await submission(1)).answers).toEqual(completeAnswers);
    expect(await head()).toMatchObject({ status: 'SUBMITTED', submissions: 2 });
    expect((await head()).correcting).toBeUndefined();
  });

  it('counts for nothing until it is submitted: the last version does', async () => {
    await begin();
    await erfurt.save(sectionOf('org'), changed);
    const { core } = harness.dependencies;
    const seen = await Array.fromAsync(readCases(core, await getWave(core, key.wave)));
    const [counted] = seen.filter((one) => one.head.unit.ars === key.ars);
    expect(counted?.submission?.answers).toEqual(completeAnswers);
    expect(dispositionOf((await head()).status, 0)).toBe('complete');
  });

  it('counts the unit once, however often it corrects', async () => {
    for (let round = 0; round < 2; round++) {
      await begin();
      await erfurt.submit();
    }
    const counted = await recount(harness.dependencies.core, key.wave);
    expect(completeOnBoard(counted)).toBe(1);
    const own = counted.cases.find(({ head: { unit } }) => unit.ars === key.ars);
    expect(own?.submissions.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('does not move the day on which the unit has answered', async () => {
    const { core } = harness.dependencies;
    const read = async () => {
      const seen = await Array.fromAsync(readCases(core, await getWave(core, key.wave)));
      return seen.find(({ head: { unit } }) => unit.ars === key.ars);
    };
    expect((await read())?.first).toBeUndefined();
    await begin();
    await erfurt.submit();
    expect(await read()).toMatchObject({ submission: { number: 2 }, first: { number: 1 } });
  });

  it('may say the same again, since that is an answer to a question, too', async () => {
    await setStatus(harness.dependencies.core, key, 'QUERIED');
    await begin();
    await erfurt.submit();
    expect(await head()).toMatchObject({ status: 'RESUBMITTED', submissions: 2 });
    expect((await submission(2)).answers).toEqual(completeAnswers);
  });

  it.each([
    ['SUBMITTED', 'SUBMITTED'],
    ['ACCEPTED', 'SUBMITTED'],
    ['QUERIED', 'RESUBMITTED'],
    ['RESUBMITTED', 'SUBMITTED'],
  ] as const)('of what was %s stays so until it is %s', async (before, after) => {
    await setStatus(harness.dependencies.core, key, before);
    await begin();
    expect((await head()).status).toBe(before satisfies CaseStatus);
    await erfurt.submit();
    expect((await head()).status).toBe(after);
  });

  it('keeps what was confirmed and explained, until the answer changes', async () => {
    const { erfurt: other, key: own } = await importedCase();
    await other.visitor.post(`${other.case}/correction`, await fieldsOf(other, 'receipt'));
    await other.submit();
    expect(await getSubmission(harness.dependencies.core, own, 2)).toMatchObject({
      mode: 'SELF',
      answers: explained.answers,
      confirmed: [],
      reasons: explained.reasons,
    });
    expect((await getCase(harness.dependencies.core, own)).softEdits).toBe(1);
  });

  it('of one that was imported begins with the imported answers', async () => {
    const { erfurt: other } = await importedCase();
    const receipt = await other.visitor.get(`${other.case}/receipt`);
    expect(receipt.html).toContain('aus einer Tabelle übernommen');
    await other.visitor.post(`${other.case}/correction`, hiddenFields(receipt));
    const { html } = await other.visitor.get(`${other.case}/meta`);
    expect(html).toContain('anna.muster@example.org');
  });

  it('is under way once, however often and by however many it is begun', async () => {
    const fields = await fieldsOf(erfurt, 'receipt');
    const begun = await Promise.all(Array.from({ length: 5 }, () => begin(fields)));
    expect(begun.map(({ location }) => location)).toEqual(Array(5).fill(erfurt.case));
    expect(await howOften('correctionBegun')).toBe(1);
    const { cases } = await recount(harness.dependencies.core, key.wave);
    const own = cases.find(({ head: { unit } }) => unit.ars === key.ars);
    expect(own?.draft.map(({ revision }) => revision)).toEqual(Array(6).fill(2));
  });

  it('does not begin from a receipt that no longer counts', async () => {
    const fields = await fieldsOf(erfurt, 'receipt');
    await begin(fields);
    await erfurt.submit();
    const late = await begin(fields);
    expect(late.status).toBe(409);
    expect(late.html).toContain(`href="${erfurt.case}/receipt"`);
    expect((await head()).correcting).toBeUndefined();
  });

  it('makes check-answers of before stale', async () => {
    await begin();
    const another = { ...submitted, key: [ulid()] };
    expect((await post('check', another)).status).toBe(409);
    expect((await head()).submissions).toBe(1);
  });

  it('leaves the form that has submitted before its receipt, even where answers are missing', async () => {
    await begin();
    await erfurt.saveForLater(sectionOf('vps'), {});
    const replayed = await post('check', submitted);
    expect([replayed.status, replayed.location]).toEqual([303, `${erfurt.case}/receipt`]);
    expect(await head()).toMatchObject({ submissions: 1, correcting: true });
  });
});

describe('discarding a correction', () => {
  it('leads back to the receipt, and the next correction begins with what counts', async () => {
    await begin();
    await erfurt.save(sectionOf('org'), changed);
    const discarded = await post('correction/discard', await fieldsOf(erfurt, 'check'));
    expect([discarded.status, discarded.location]).toEqual([303, `${erfurt.case}/receipt`]);
    expect((await head()).correcting).toBeUndefined();
    await begin();
    expect(await page('org')).not.toContain('Jetzt richtig');
  });

  it('twice, or after it was submitted, leads to the receipt, too', async () => {
    await begin();
    const fields = await fieldsOf(erfurt, 'check');
    const both = await Promise.all([1, 2].map(() => post('correction/discard', fields)));
    expect(both.map(({ location }) => location)).toEqual(Array(2).fill(`${erfurt.case}/receipt`));
    expect(await howOften('correctionDiscarded')).toBe(1);
  });

  it('loses nothing that a colleague has saved since', async () => {
    await begin();
    const fields = await fieldsOf(erfurt, 'check');
    const colleague = await come();
    await colleague.save(sectionOf('org'), changed);
    const refused = await post('correction/discard', fields);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Es wurde nichts verworfen');
    expect(await page('org')).toContain('Jetzt richtig');
  });

  it('keeps on the page what a colleague is just typing', async () => {
    await begin();
    const colleague = await come();
    const typing = await fieldsOf(colleague, 'org');
    await post('correction/discard', await fieldsOf(erfurt, 'check'));
    const typed = { ...typing, 'org.bemerkung': ['Gerade getippt'] };
    const refused = await colleague.visitor.post(`${colleague.case}/org`, typed);
    expect([409, 422]).toContain(refused.status);
    expect(refused.html).toContain('Gerade getippt');
    expect((await head()).correcting).toBeUndefined();
  });
});

describe('when the wave closes', () => {
  it('no correction begins, and the receipt offers none', async () => {
    const fields = await fieldsOf(erfurt, 'receipt');
    harness.setClock(afterGrace);
    expect((await begin(fields)).status).toBe(410);
    expect(await page('receipt')).not.toContain('Angaben korrigieren');
    expect((await head()).correcting).toBeUndefined();
  });

  it('a correction that was not submitted counts for nothing, and the receipt says so', async () => {
    await begin();
    await erfurt.save(sectionOf('org'), changed);
    const check = await fieldsOf(erfurt, 'check');
    const org = await fieldsOf(erfurt, 'org');
    harness.setClock(afterGrace);
    expect((await post('check', check)).status).toBe(410);
    expect((await post('correction/discard', check)).status).toBe(410);
    const typed = await post('org', { ...org, 'org.bemerkung': ['Zu spät'] });
    expect(typed.status).toBe(410);
    expect(typed.html).toContain('Zu spät');
    expect(await erfurt.visitor.get(erfurt.case)).toMatchObject({
      status: 303,
      location: `${erfurt.case}/receipt`,
    });
    expect(await page('receipt')).toContain('Ihre Korrektur wurde nicht abgesendet');
    expect((await submission(1)).answers).toEqual(completeAnswers);
  });
});

const explained = {
  answers: {
    ...completeAnswers,
    'meta.kontakt': { kind: 'email', address: 'anna.muster@example.org' },
  },
  reasons: { 'meta.kontakt': 'Ein anderes Postfach haben wir nicht.' },
} as const;

/** A case of Erfurt whose answers came from a spreadsheet: nobody has saved a draft. */
async function importedCase() {
  const own = { ...wave, id: `imported-${key.wave}` };
  const [district] = thueringen.districts;
  if (!district) throw new TypeError('there is a district');
  const { tile, ...unit } = district;
  const submission = {
    wave: own.id,
    ars: unit.ars,
    number: 1,
    mode: 'IMPORTED' as const,
    questionnaireVersion: technikStatus.version,
    submittedAt: '2026-12-05T10:00:00Z',
    ...reported(explained.answers),
    reasons: explained.reasons,
    receipt: 'ABCDE-FGHJK',
  };
  await addWave(harness.dependencies.core, own, [{ unit, submission }]);
  const itsKey = { wave: own.id, ars: unit.ars };
  return { key: itsKey, erfurt: await come(itsKey) };
}

async function come(to: CaseKey = key): Promise<Respondent> {
  const respondent = new Respondent(harness.app);
  await respondent.redeem(`/r/${await harness.codeFor(to)}`);
  return respondent;
}

const head = () => getCase(harness.dependencies.core, key);
const howOften = async (action: AuditEntry['action']) =>
  (await auditedActions(harness.dependencies.core, key)).filter((one) => one === action).length;
const submission = (number: number) => getSubmission(harness.dependencies.core, key, number);
const page = async (name?: string) =>
  (await erfurt.visitor.get(name ? `${erfurt.case}/${name}` : erfurt.case)).html;
const post = (name: string, fields: FormFields): Promise<Page> =>
  erfurt.visitor.post(`${erfurt.case}/${name}`, fields);

/** The hidden fields of a page. */
async function fieldsOf(of: Respondent, name: string) {
  return hiddenFields(await of.visitor.get(`${of.case}/${name}`));
}

async function begin(fields?: FormFields): Promise<Page> {
  return post('correction', fields ?? (await fieldsOf(erfurt, 'receipt')));
}

function sectionOf(id: string) {
  const section = technikStatus.sections.find((one) => one.id === id);
  if (!section) throw new TypeError(`There is no section ${id}`);
  return section;
}
