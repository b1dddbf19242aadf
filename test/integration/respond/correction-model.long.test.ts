import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FormFields } from '../../../functions/domain/cases/form-fields.ts';
import { isEditable } from '../../../schemas/case.ts';
import { completeAnswers, completeSection } from '../../support/complete-answers.ts';
import { boardByHeads, recount } from '../../support/recount.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { Respondent } from '../../support/respondent.ts';
import { technikStatus } from '../../support/technik-status.ts';
import { hiddenFields } from '../../support/visitor.ts';

let harness: RespondHarness;
beforeAll(async () => {
  harness = await startRespondHarness();
});
afterAll(() => harness?.close());

const acts = ['look', 'save', 'submit', 'begin', 'discard'] as const;
const steps = fc.array(
  fc.record({
    who: fc.constantFrom(0, 1),
    act: fc.constantFrom(...acts),
    remark: fc.constantFrom('A', 'B'),
  }),
  { minLength: 10, maxLength: 30 },
);

/** The forms that somebody has open, fresh or stale, and the oracle's knowledge of them. */
interface Desk {
  forms: Partial<Record<'org' | 'check' | 'correction', FormFields>>;
  revision: number;
  version: number;
  hasSubmitted: boolean;
}

/** The case as it must be, told by a few numbers: what somebody remarked stands for all answers. */
class Oracle {
  submitted: string[] = [];
  isEdited = true;
  draft = '';
  revision = 1;
  version = 0;

  save(desk: Desk, remark: string): number {
    if (remark === this.draft && (desk.revision !== this.revision || !this.isEdited)) return 303;
    if (!this.isEdited || desk.revision !== this.revision) return 409;
    this.draft = remark;
    this.#change(true, 1);
    return 303;
  }

  submit(desk: Desk): number {
    if (desk.hasSubmitted) return 303;
    if (!this.isEdited || desk.revision !== this.revision) return 409;
    desk.hasSubmitted = true;
    this.submitted.push(this.draft);
    this.#change(false, 0);
    return 303;
  }

  begin(desk: Desk): number {
    if (this.isEdited) return 303;
    if (desk.version !== this.version) return 409;
    this.draft = this.submitted.at(-1) ?? '';
    this.#change(true, 1);
    return 303;
  }

  discard(desk: Desk): number {
    if (!this.isEdited) return 303;
    if (desk.version !== this.version) return 409;
    this.#change(false, 0);
    return 303;
  }

  #change(isEdited: boolean, revisions: number): void {
    this.isEdited = isEdited;
    this.revision += revisions;
    this.version += 1;
  }
}

it('two people who edit, submit, correct and discard by old and new forms lose nothing', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      const key = { wave: (await harness.newWave()).id, ars: '160510000000' };
      const people = [new Respondent(harness.app), new Respondent(harness.app)] as const;
      for (const one of people) await one.redeem(`/r/${await harness.codeFor(key)}`);
      await people[0].fillIn(technikStatus, completeAnswers);
      const oracle = new Oracle();
      const desks: Desk[] = [await look(people[0], oracle), await look(people[1], oracle)];
      for (const { who, act, remark } of plan) {
        const person = people[who as 0 | 1];
        const desk = desks[who];
        if (!desk) throw new TypeError('there are two desks');
        if (act === 'look') {
          desks[who] = await look(person, oracle);
          continue;
        }
        const [page, form] = formFor(act, desk);
        if (!form) continue;
        const typed =
          act === 'save' ? { ...completeSection('org'), 'org.bemerkung': [remark] } : {};
        const { status } = await person.visitor.post(`${person.case}/${page}`, {
          ...typed,
          ...form,
        });
        expect([act, status]).toEqual([act, oracle[act](desk, remark)]);
        await expectToBe(oracle, key.wave, key.ars);
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

function formFor(act: (typeof acts)[number], { forms }: Desk): [string, FormFields | undefined] {
  switch (act) {
    case 'save':
      return ['org', forms.org];
    case 'submit':
      return ['check', forms.check];
    case 'begin':
      return ['correction', forms.correction];
    default:
      return ['correction/discard', forms.correction];
  }
}

/** Opens the forms that the case has now. */
async function look({ visitor, case: path }: Respondent, oracle: Oracle): Promise<Desk> {
  const open = async (name: string) => hiddenFields(await visitor.get(`${path}/${name}`));
  const { revision, version } = oracle;
  const desk: Desk = { forms: {}, revision, version, hasSubmitted: false };
  if (!oracle.isEdited) {
    desk.forms.correction = await open('receipt');
    return desk;
  }
  const check = await open('check');
  desk.forms = { org: await open('org'), check };
  // Before the first submission there is nothing to discard.
  if (check['version']) desk.forms.correction = check;
  return desk;
}

async function expectToBe(oracle: Oracle, wave: string, ars: string): Promise<void> {
  const counted = await recount(harness.dependencies.core, wave);
  expect(counted.onBoard).toEqual(boardByHeads(counted));
  const own = counted.cases.find(({ head }) => head.unit.ars === ars);
  if (!own) throw new TypeError('the case is there');
  const remarkIn = ({ answers }: { answers: typeof completeAnswers }) => {
    const answer = answers['org.bemerkung'];
    return answer?.kind === 'text' ? answer.text : '';
  };
  expect(own.submissions.map(remarkIn)).toEqual(oracle.submitted);
  expect(own.head.submissions).toBe(oracle.submitted.length);
  expect(own.audit.ofCase).toHaveLength(oracle.submitted.length);
  expect(isEditable(own.head)).toBe(oracle.isEdited);
  expect(own.head.status).toBe(oracle.submitted.length > 0 ? 'SUBMITTED' : 'IN_PROGRESS');
  expect(own.draft.filter(({ section }) => section === 'org').map(remarkIn)).toEqual([
    oracle.draft,
  ]);
}
