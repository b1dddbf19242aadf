import { ulid } from 'ulid';
import { draftOfCorrection } from '../../../functions/domain/cases/correction.ts';
import { requestApproval, switchApproval } from '../../../functions/store/cases/approvals.ts';
import { getCase } from '../../../functions/store/cases/cases.ts';
import { beginCorrection } from '../../../functions/store/cases/corrections.ts';
import { listDraft } from '../../../functions/store/cases/drafts.ts';
import { getSubmission } from '../../../functions/store/cases/submissions.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import type { GrantScope } from '../../../schemas/grant.ts';
import { reported } from '../../../schemas/submission.ts';
import { completeAnswers } from '../complete-answers.ts';
import type { RespondHarness } from '../respond-harness.ts';
import { Respondent } from '../respondent.ts';
import { technikStatus, thueringen, wave } from '../technik-status.ts';

/** How a case stands before somebody posts to it, and what the browser holds. */
export interface Situation {
  key: CaseKey;
  cookie: string;
  /** A code that opens the case. */
  code: string;
}

export const situationNames = [
  'begun',
  'asked again',
  'complete',
  'submitted',
  'correcting',
  'colleague',
  'waiting for approval',
  'approver',
  'stranger',
] as const;
export type SituationName = (typeof situationNames)[number];

/** When answers are taken, and when no longer. */
export const today = '2026-12-10';
export const open = `${today}T09:00:00Z`;
export const closed = '2027-02-15T00:00:00Z';

/** A new wave with a case in each situation. */
export async function newSituations(
  harness: RespondHarness,
  id: string,
): Promise<Record<SituationName, Situation>> {
  const { core } = harness.dependencies;
  harness.setClock(open);
  const units = thueringen.districts.map(({ tile, ...unit }) => unit);
  const earlier = { ...wave, id: `${id}-before`, referenceDate: '2026-03-31' };
  const before = units.slice(0, situationNames.length).map((unit) => ({
    unit,
    submission: {
      wave: earlier.id,
      ars: unit.ars,
      number: 1,
      mode: 'IMPORTED' as const,
      questionnaireVersion: technikStatus.version,
      submittedAt: '2026-05-01T10:00:00Z',
      ...reported(completeAnswers),
      receipt: 'ABCDE-FGHJK',
    },
  }));
  await addWave(core, { ...earlier, status: 'PUBLISHED' }, before);
  const asked = situationNames.map((name, i) => {
    const unit = units[i];
    if (!unit) throw new TypeError('There are more districts than situations');
    const previous = {
      wave: earlier.id,
      ars: unit.ars,
      number: 1,
      referenceDate: earlier.referenceDate,
    };
    return { name, unit, ...(name === 'asked again' && { previous }) };
  });
  await addWave(
    core,
    { ...wave, id },
    asked.map(({ name, ...one }) => one),
  );
  const made = await Promise.all(
    asked.map(async ({ name, unit }) => [
      name,
      await stand(harness, name, { wave: id, ars: unit.ars }),
    ]),
  );
  return Object.fromEntries(made);
}

const scopes: Partial<Record<SituationName, GrantScope>> = {
  colleague: { kind: 'section', section: 'pay' },
  approver: { kind: 'approval' },
};

async function stand(
  harness: RespondHarness,
  name: SituationName,
  key: CaseKey,
): Promise<Situation> {
  const full = await harness.codeFor(key);
  const respondent = new Respondent(harness.app);
  await respondent.redeem(`/r/${full}`);
  if (name === 'begun') {
    for (const section of technikStatus.sections.slice(0, 2)) {
      await respondent.save(section, completeAnswers);
    }
  }
  const isComplete = !['begun', 'asked again', 'colleague', 'stranger'].includes(name);
  if (isComplete) {
    await respondent.fillIn(technikStatus, completeAnswers);
  }
  if (['submitted', 'correcting'].includes(name)) await respondent.submit();
  if (name === 'correcting') await correct(harness, key);
  if (['waiting for approval', 'approver'].includes(name)) await putForward(harness, key);
  const scope = scopes[name] ?? { kind: 'case' };
  const { code } = await harness.grant({ ...wave, id: key.wave }, { units: [key.ars], scope });
  return { key, code, cookie: name === 'stranger' ? '' : await cookieFor(harness, code) };
}

async function correct({ dependencies: { core } }: RespondHarness, key: CaseKey): Promise<void> {
  const happened = { at: open, actor: 'respondent' } as const;
  const submitted = await getSubmission(core, key, 1);
  const draft = draftOfCorrection(technikStatus, submitted, await listDraft(core, key), open);
  await beginCorrection(core, await getCase(core, key), draft, happened, 2_000_000_000);
}

async function putForward({ dependencies: { core } }: RespondHarness, key: CaseKey): Promise<void> {
  const happened = { at: open, actor: 'respondent' } as const;
  const to = async () => ({ head: await getCase(core, key), happened, expiresAt: 2_000_000_000 });
  await switchApproval(core, await to(), undefined, true);
  const draft = await listDraft(core, key);
  const revisions = Object.fromEntries(draft.map(({ section, revision }) => [section, revision]));
  await requestApproval(core, await to(), ulid(), revisions);
}

/** What a browser that has used a code sends from then on. */
export async function cookieFor({ app }: RespondHarness, code: string): Promise<string> {
  const headers = { 'sec-fetch-site': 'same-origin' };
  const response = await app.request(`/r/${code}`, { method: 'POST', headers });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
