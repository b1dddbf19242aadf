import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWave } from '../../../functions/store/new-wave.ts';
import { reported } from '../../../schemas/submission.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { Respondent } from '../../support/respondent.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';

let harness: RespondHarness;
let respondent: Respondent;

/** Erfurt had a DMS everywhere half a year ago; its wave of today knows of that. */
beforeAll(async () => {
  harness = await startRespondHarness();
  const { core } = harness.dependencies;
  const [erfurt] = thueringen.districts;
  if (!erfurt) throw new TypeError('there is a district');
  const { tile, ...unit } = erfurt;
  const before = { ...wave, id: 'before', referenceDate: '2026-03-31' };
  const submission = {
    wave: before.id,
    ars: unit.ars,
    number: 1,
    mode: 'IMPORTED' as const,
    questionnaireVersion: technikStatus.version,
    submittedAt: '2026-05-01T10:00:00Z',
    ...reported({ ...completeAnswers, 'dms.status': { kind: 'option', option: 'produktiv' } }),
    receipt: 'ABCDE-FGHJK',
  };
  await addWave(core, { ...before, status: 'PUBLISHED' }, [{ unit, submission }]);
  const key = { wave: before.id, ars: unit.ars };
  const previous = { ...key, number: 1, referenceDate: before.referenceDate };
  await addWave(core, { ...wave, id: 'now' }, [{ unit, previous }]);
  respondent = new Respondent(harness.app);
  await respondent.redeem(`/r/${await harness.codeFor({ ...key, wave: 'now' })}`);
});
afterAll(() => harness?.close());

const page = async (name: string) =>
  (await respondent.visitor.get(`${respondent.case}/${name}`)).html;

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

  it('makes a step back remarkable at check-answers', async () => {
    await respondent.fillIn(technikStatus, completeAnswers);
    const html = await page('check');
    const edits = technikStatus.sections
      .flatMap(({ questions }) => questions)
      .find(({ id }) => id === 'dms.status')?.edits;
    expect(html).toContain('Bitte prüfen');
    expect(html).toContain(edits?.[0]?.message.de ?? 'there is an edit');
  });
});
