import type { LakeCase } from '../../analytics/lake/lake-case.ts';
import type { Answer, Answers } from '../../schemas/answer.ts';
import type { CaseStatus } from '../../schemas/case.ts';
import type { Unit } from '../../schemas/registry.ts';
import type { Submission } from '../../schemas/submission.ts';
import { completeAnswers } from './complete-answers.ts';
import { lakeCase } from './lake-cases.ts';
import { technikStatus } from './technik-status.ts';

/** The waves of the example, the earlier one first. */
export type ExampleRound = 'spring' | 'autumn';

interface Round {
  status: CaseStatus;
  answers?: Answers;
  mode?: Submission['mode'];
  /** Questions that were confirmed as unchanged. */
  confirmed?: string[];
  /** Answers that were saved and not submitted. */
  draft?: Answers;
  submittedAt?: string;
  /** When the first submission came, where the last one corrects it. */
  firstAt?: string;
}

const option = (value: string): Answer => ({ kind: 'option', option: value });
const month = (value: string): Answer => ({ kind: 'month', month: value });
const number = (value: number): Answer => ({ kind: 'number', number: value });
/** The status of routes; of all others the answer is no. */
const routes = (cells: Record<string, string>): Answers => {
  const none = completeAnswers['anb.wege'];
  const all = none?.kind === 'cells' ? none.cells : {};
  return { 'anb.wege': { kind: 'cells', cells: { ...all, ...cells } } };
};
const dms = (status: string, product?: string): Answers => ({
  'dms.status': option(status),
  ...(product && { 'dms.produkt': option(product) }),
});
const covers = (percent: number): Answers => ({ 'dms.abdeckung': number(percent) });
const prefers = (first: string, second?: string): Answers => ({
  'anb.praeferenz1': option(first),
  ...(second && { 'anb.praeferenz2': option(second) }),
});
const certificateUntil = (end: string): Answers => ({
  'anb.zertifikat': option('ja'),
  'anb.zertifikat_ablauf': month(end),
});
const supportBy = (who: string): Answers => ({ 'org.support': option(who) });
const submitted = (...answers: Answers[]): Round => ({
  status: 'SUBMITTED',
  answers: Object.assign({}, completeAnswers, ...answers),
});
const silent: Round = { status: 'NOT_STARTED' };

const unit = (
  ars: string,
  name: string,
  kind: Unit['kind'],
  inhabitants: number,
  municipalities: number,
): Unit => ({ ars, ags5: ars.slice(0, 5), name, kind, inhabitants, municipalities });

const eschwald = '900020002000';
/** What VG Eschwald has said a wave before the first one of the example. */
const longAgo = submitted(dms('geplant', 'enaio'));

/** Ten units in three districts: who they are, and what each says in each wave. */
const units: [Unit, Record<ExampleRound, Round>][] = [
  [
    unit('900010000000', 'Landkreis Nordtal', 'district', 40_000, 0),
    {
      spring: submitted(dms('rollout', 'vis'), routes({ fit_fv: 'test' })),
      autumn: submitted(
        dms('produktiv', 'vis'),
        covers(80),
        routes({ fit_fv: 'produktiv' }),
        prefers('gateway', 'fit_fv'),
        certificateUntil('2027-03'),
        supportBy('eigen'),
      ),
    },
  ],
  [
    unit('900010001001', 'Ahausen', 'administration', 12_000, 1),
    {
      spring: submitted(dms('produktiv', 'vis')),
      autumn: {
        ...submitted(
          dms('produktiv', 'vis'),
          { 'dms.abdeckung': { kind: 'unknown' } },
          routes({ gateway: 'test', portal: 'produktiv' }),
          prefers('fit_fv', 'gateway'),
          supportBy('eigen'),
        ),
        confirmed: ['dms.status', 'dms.produkt'],
      },
    },
  ],
  [
    unit('900010002000', 'VG Birkenau', 'administration', 8_000, 4),
    {
      spring: submitted(dms('keine')),
      autumn: {
        ...submitted(routes({ fit_fv: 'geplant' }), { 'anb.termin': month('2027-06') }),
        mode: 'PROXY',
        submittedAt: '2026-12-15T09:00:00Z',
      },
    },
  ],
  [
    unit('900010003003', 'Cronfeld', 'administration', 20_000, 1),
    {
      spring: submitted(dms('keine'), prefers('portal')),
      autumn: { status: 'IN_PROGRESS', draft: { ...completeAnswers, ...dms('geplant') } },
    },
  ],
  [
    unit('900020000000', 'Landkreis Südtal', 'district', 30_000, 0),
    {
      spring: submitted(dms('geplant', 'offen')),
      autumn: submitted(
        dms('rollout', 'enaio'),
        prefers('offen'),
        routes({ gateway: 'geplant' }),
        supportBy('eigen'),
      ),
    },
  ],
  [
    unit('900020001001', 'Dornstadt', 'administration', 25_000, 1),
    {
      spring: submitted(dms('geplant', 'enaio')),
      autumn: {
        ...submitted(dms('unbekannt'), prefers('unbekannt'), routes({ fit_fv: 'unbekannt' }), {
          'vps.status': option('unbekannt'),
          'pay.status': option('unbekannt'),
          'org.koordination': option('unbekannt'),
          ...supportBy('eigen'),
        }),
        status: 'ACCEPTED',
      },
    },
  ],
  [unit(eschwald, 'VG Eschwald', 'administration', 4_000, 3), { spring: silent, autumn: silent }],
  [
    unit('900030000000', 'Freistadt', 'districtFreeCity', 110_000, 1),
    {
      spring: submitted(dms('rollout', 'vis')),
      autumn: {
        ...submitted(
          dms('produktiv', 'vis'),
          covers(100),
          routes({ fit_fv: 'produktiv', xoev_fv: 'geplant' }),
          prefers('fit_fv', 'xoev_fv'),
          certificateUntil('2028-06'),
          supportBy('anbieter'),
        ),
        submittedAt: '2026-12-03T23:30:00Z',
      },
    },
  ],
  [
    unit('900020003003', 'Fuchsgrund', 'administration', 1_000, 1),
    { spring: submitted(dms('keine')), autumn: { status: 'COVERED_BY_OTHER' } },
  ],
  [
    unit('900020004004', 'Grünau', 'administration', 6_000, 2),
    {
      spring: submitted(dms('keine')),
      autumn: {
        ...submitted(dms('geplant', 'offen')),
        status: 'RESUBMITTED',
        firstAt: '2026-12-07T10:00:00Z',
        submittedAt: '2026-12-14T10:00:00Z',
      },
    },
  ],
];

/** The cases of a wave of the example, with the earlier answers that may stand for them. */
export function casesOf(round: ExampleRound): LakeCase[] {
  return units.map(([one, rounds]) => {
    const { earlier: _, ...own } = caseOf(one, round, rounds[round]);
    const spring = round === 'autumn' ? caseOf(one, 'spring', rounds.spring).submission : undefined;
    const old = one.ars === eschwald ? caseOf(one, 'autumn-2025', longAgo).submission : undefined;
    const age = spring || round === 'spring' ? 1 : 2;
    const earlier = spring ?? old;
    return {
      ...own,
      ...(earlier && { earlier: { submission: earlier, questionnaire: technikStatus, age } }),
    };
  });
}

function caseOf(one: Unit, wave: string, said: Round): LakeCase {
  const { head, submission, first, draft } = lakeCase({ unit: one, ...said });
  return {
    head: { ...head, wave },
    submission: submission && { ...submission, wave },
    ...(first && { first: { ...first, wave } }),
    draft,
  };
}
