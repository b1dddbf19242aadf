import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildUnits } from '../../../functions/domain/register/build-units.ts';
import { readRegister } from '../../../functions/domain/register/gv100ad.ts';
import { registryOfState } from '../../../functions/domain/register/registry-of-state.ts';
import { freezeFrame } from '../../../functions/domain/waves/frame.ts';
import { loadVisit } from '../../../functions/respond/case/visit.ts';
import { listCases } from '../../../functions/store/cases/cases.ts';
import { changeCrosswalk } from '../../../functions/store/register/crosswalk.ts';
import { readSettledRegister } from '../../../functions/store/register/registered-units.ts';
import { addPublishedWave } from '../../../functions/store/waves/add-published-wave.ts';
import type { WaveStores } from '../../../functions/store/waves/add-whole-wave.ts';
import { addOpenWave } from '../../../infra/waves/add-open-wave.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { Unit } from '../../../schemas/registry.ts';
import { defaultRetention } from '../../../schemas/retention.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { importAsOperator } from '../../support/import-register.ts';
import { asText, registerLine, smallCountry } from '../../support/register-file.ts';
import { startStores } from '../../support/stores.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';

let stores: Awaited<ReturnType<typeof startStores>>;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());

const town = '160610012000';
const association = '160615003000';
const successor = '160615004000';

const before = smallCountry('20251231');
/** The town and the association, with those of their municipalities that are named, become one. */
const joined = (...parts: ('0012' | '5003')[]) =>
  smallCountry('20261231')
    .filter((line) => !parts.some((part) => line.startsWith(`502026123116061   ${part}`)))
    .map((line) =>
      parts.some((part) => line.slice(10, 15) === '16061' && line.slice(18, 22) === part)
        ? `${line.slice(0, 18)}5004${line.slice(22)}`
        : line,
    )
    .concat(
      registerLine(
        { kind: '50', key: '16061', association: '5004', name: 'Neubach', type: '54' },
        '20261231',
      ),
    );

async function importIssue({ core }: WaveStores, lines: string[]): Promise<void> {
  await importAsOperator(core, buildUnits(readRegister(asText(lines))));
}

/** The units of the state as the register has them, and what a wave on them refers to. */
async function frameOf({ core }: WaveStores) {
  const register = await readSettledRegister(core, ['16']);
  const registered = register?.units.get('16') ?? [];
  const state = register?.head.states.find(({ key }) => key === '16');
  if (!register || !state) throw new TypeError('the register has the state');
  const registry = registryOfState(state, registered, thueringen);
  return { registered, units: freezeFrame(registered, 'all'), registry };
}

/** A wave that is over, which the named units have answered. */
async function addPast(to: WaveStores, answering: string[], referenceDate = '2026-03-31') {
  const { units, registry } = await frameOf(to);
  await addPublishedWave(to, {
    wave: { ...wave, id: `past-${referenceDate}`, status: 'PUBLISHED', referenceDate },
    questionnaire: technikStatus,
    registry,
    responses: units.map((unit) => ({
      unit,
      answers: answering.includes(unit.ars) ? completeAnswers : undefined,
    })),
    mode: 'IMPORTED',
    submittedAt: Temporal.Instant.from('2026-05-01T10:00:00Z'),
  });
}

/** Opens the next wave; returns the earlier answers that its cases know of, by unit. */
async function openNext(on: WaveStores, questionnaire: Questionnaire = technikStatus) {
  const { units, registered, registry } = await frameOf(on);
  const next = { ...wave, id: 'next', questionnaireVersion: questionnaire.version };
  await addOpenWave(on.core, { wave: next, questionnaire, registry }, units, registered);
  const cases = await Array.fromAsync(listCases(on.core, 'next'));
  return Object.fromEntries(
    cases.flatMap(({ unit, previous }) => (previous ? [[unit.ars, previous]] : [])),
  );
}

const of = (ars: string, predecessor: string, referenceDate = '2026-03-31') => ({
  wave: `past-${referenceDate}`,
  ars,
  number: 1,
  referenceDate,
  predecessor,
});
const [nameOfTown, nameOfAssociation] = [
  'Müsterlein, Stadt',
  'Verwaltungsgemeinschaft Am Musterbach',
];

describe('a new wave knows the earlier answers', () => {
  it('of a dissolved association in the unit that its municipalities have joined', async () => {
    const on = await stores.create();
    await importIssue(on, before);
    await addPast(on, [association, town]);
    await importIssue(on, joined('5003'));
    const previous = await openNext(on);
    expect(previous[successor]).toEqual(of(association, nameOfAssociation));
    expect(previous[town]).toEqual(expect.not.objectContaining({ predecessor: expect.anything() }));
    expect(Object.keys(previous).sort()).toEqual([town, successor].sort());
  });

  it('of the larger one after a merger of two, and of the other where that one did not answer', async () => {
    for (const [answering, expected] of [
      [[association, town], of(town, nameOfTown)],
      [[association], of(association, nameOfAssociation)],
    ] as const) {
      const on = await stores.create();
      await importIssue(on, before);
      await addPast(on, [...answering]);
      await importIssue(on, joined('0012', '5003'));
      expect(await openNext(on)).toEqual({ [successor]: expected });
    }
  });

  it('of the latest wave that the predecessor has answered', async () => {
    const on = await stores.create();
    await importIssue(on, before);
    await addPast(on, [association], '2025-09-30');
    await addPast(on, [association], '2026-03-31');
    await importIssue(on, joined('5003'));
    expect((await openNext(on))[successor]?.referenceDate).toBe('2026-03-31');
  });

  it('of a unit itself before those of a predecessor', async () => {
    const on = await stores.create();
    await importIssue(on, before);
    await addPast(on, [association, town], '2025-09-30');
    await importIssue(on, joined('5003'));
    await addPast(on, [successor]);
    expect((await openNext(on))[successor]).toEqual({
      wave: 'past-2026-03-31',
      ars: successor,
      number: 1,
      referenceDate: '2026-03-31',
    });
  });

  it('of nobody else where the unit that answered still exists', async () => {
    const on = await stores.create();
    await importIssue(on, before);
    await addPast(on, [association]);
    expect(Object.keys(await openNext(on))).toEqual([association]);
  });

  describe('of a city that joined its district under another key, by the crosswalk,', () => {
    const city = '160010000000';
    const inDistrict = '160610105000';
    const joinedDistrict = smallCountry('20261231')
      .filter((line) => !['40', '50', '60'].some((kind) => line.startsWith(`${kind}2026123116001`)))
      .concat(
        registerLine(
          { kind: '50', key: '16061', association: '0105', name: 'Musterstadt', type: '50' },
          '20261231',
        ),
        registerLine(
          {
            kind: '60',
            key: '16061105',
            association: '0105',
            name: 'Musterstadt',
            type: '63',
            inhabitants: 90_000,
          },
          '20261231',
        ),
      );
    const change = {
      from: '16001000',
      to: '16061105',
      on: '2026-07-01',
      kind: 'renumbered',
    } as const;

    it('as the register had it', async () => {
      const on = await stores.create();
      await importIssue(on, before);
      await addPast(on, [city]);
      await importIssue(on, joinedDistrict);
      await changeCrosswalk(on.core, 0, [change], []);
      expect(await openNext(on)).toEqual({ [inDistrict]: of(city, 'Musterstadt 16, Stadt') });
    });

    it('as its key tells where the register never had it', async () => {
      const on = await stores.create();
      await importIssue(on, joinedDistrict);
      const { registry } = await frameOf(on);
      const unit: Unit = {
        ars: city,
        ags5: '16001',
        name: 'Musterstadt',
        kind: 'districtFreeCity',
        inhabitants: 90_000,
        municipalities: 1,
      };
      await addPublishedWave(on, {
        wave: { ...wave, id: 'past-2026-03-31', status: 'PUBLISHED', referenceDate: '2026-03-31' },
        questionnaire: technikStatus,
        registry,
        responses: [{ unit, answers: completeAnswers }],
        mode: 'IMPORTED',
        submittedAt: Temporal.Instant.from('2026-05-01T10:00:00Z'),
      });
      await changeCrosswalk(on.core, 0, [change], []);
      expect(await openNext(on)).toEqual({ [inDistrict]: of(city, 'Musterstadt') });
    });

    it('and of nobody where the crosswalk does not know', async () => {
      const on = await stores.create();
      await importIssue(on, before);
      await addPast(on, [city]);
      await importIssue(on, joinedDistrict);
      expect(await openNext(on)).toEqual({});
    });
  });

  it('and offers them with the name of the predecessor, but none whose question changed its meaning', async () => {
    const on = await stores.create();
    await importIssue(on, before);
    await addPast(on, [association]);
    await importIssue(on, joined('5003'));
    const changed: Questionnaire = {
      ...technikStatus,
      version: '2.0.0',
      sections: technikStatus.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) =>
          question.id === 'vps.status' ? { ...question, meaningVersion: 2 } : question,
        ),
      })),
    };
    await openNext(on, changed);
    const { core, contacts, lake } = on;
    const owner = { office: 'Musterstelle', contact: 'umfrage@example.org' };
    const clock = { now: () => Temporal.Instant.from('2026-12-10T09:00:00Z') };
    const keyring = { current: 'k1', k1: 'a-test-key-that-is-32-bytes-long' };
    const { previous } = await loadVisit(
      { key: { wave: 'next', ars: successor }, claimed: [], session: [] },
      { core, contacts, lake, clock, owner, keyring, retention: defaultRetention },
    );
    expect(previous?.predecessor).toBe(nameOfAssociation);
    expect(previous?.answers['dms.status']).toEqual(completeAnswers['dms.status']);
    expect(previous?.answers['vps.status']).toBeUndefined();
  });
});
