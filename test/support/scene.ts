import { Temporal } from 'temporal-polyfill';
import { addPublishedWave } from '../../functions/store/waves/add-published-wave.ts';
import { addRegistry } from '../../functions/store/waves/definitions.ts';
import { exampleFrame } from '../../infra/example-data/frame.ts';
import { exampleResponses } from '../../infra/example-data/responses.ts';
import type { CaseKey } from '../../schemas/case.ts';
import type { GrantScope } from '../../schemas/grant.ts';
import type { Section } from '../../schemas/questionnaire.ts';
import type { Language } from '../../schemas/text.ts';
import { completeAnswers } from './complete-answers.ts';
import { startObjectStores } from './local-objects.ts';
import { type RespondHarness, startRespondHarness } from './respond-harness.ts';
import { explainedFields, Respondent } from './respondent.ts';
import { addReturningCase } from './returning-case.ts';
import { technikStatus, thueringen, wave } from './technik-status.ts';
import { Visitor } from './visitor.ts';

export const erfurt = '160510000000';
export const gera = '160520000000';

/** When the wave of a scene takes no answers any more. */
export const afterGrace = '2027-02-15T00:00:00Z';

export function sectionOf(id: string): Section {
  const section = technikStatus.sections.find((one) => one.id === id);
  if (!section) throw new TypeError(`There is no section ${id}`);
  return section;
}

/** Who comes with a link, and to what. */
interface Coming {
  /** The units that the link is good for. */
  units?: string[];
  scope?: GrantScope;
}

/** Where the states of pages come about: cases, and people who come to them with a link. */
export interface Scene {
  language: Language;
  harness: RespondHarness;
  /** Somebody without a link. */
  stranger(): Promise<Visitor>;
  /** Somebody with a link to a case, which is a new one of Erfurt where none is named. */
  come(key?: CaseKey, coming?: Coming): Promise<Respondent>;
  /** Somebody in whose case all sections are saved. */
  comeAtTheEnd(): Promise<Respondent>;
  /** Somebody who has submitted. */
  comeAfterwards(): Promise<Respondent>;
  /** Somebody whose unit has answered half a year ago. */
  comeAgain(): Promise<Respondent>;
  /** Somebody whose wave is over and published, and whose unit has answered or has not. */
  comeToThePast(has: 'answered' | 'not answered'): Promise<Respondent>;
}

/** Scenes share one database; what somebody sees in one is in the language of the scene. */
export interface Stage {
  scene(language: Language): Scene;
  harness: RespondHarness;
  close(): Promise<void>;
}

const full: GrantScope = { kind: 'case' };
const past = { ...wave, id: 'past', status: 'PUBLISHED' as const };
const { units } = exampleFrame(thueringen, 'districts');
const pastResponses = [
  ...exampleResponses(technikStatus, units, { referenceDate: wave.referenceDate, round: 0 }),
];

export async function startStage(): Promise<Stage> {
  const harness = await startRespondHarness();
  await addRegistry(harness.dependencies.core, thueringen);
  // After the harness: the credentials of the environment are those of the bucket from now on.
  const stores = await startObjectStores();
  harness.dependencies.lake = stores.create();
  await addPublishedWave(harness.dependencies, {
    wave: past,
    questionnaire: technikStatus,
    registry: thueringen,
    responses: pastResponses,
    mode: 'SELF',
    submittedAt: Temporal.Instant.from('2026-12-15T10:00:00Z'),
  });
  return {
    harness,
    scene: (language) => createScene(harness, language),
    async close() {
      await harness.close();
      await stores.close();
    },
  };
}

function createScene(harness: RespondHarness, language: Language): Scene {
  const stranger = async () => {
    const visitor = new Visitor(harness.app);
    await visitor.get(`/r/any?lang=${language}`);
    return visitor;
  };
  const come: Scene['come'] = async (key, coming = {}) => {
    const { wave: id, ars } = key ?? { wave: (await harness.newWave()).id, ars: erfurt };
    const { units = [], scope = full } = coming;
    const { code } = await harness.grant({ ...wave, id }, { units: [ars, ...units], scope });
    const respondent = new Respondent(harness.app, await stranger());
    await respondent.redeem(`/r/${code}`);
    respondent.case = `/respond/${id}/${ars}`;
    return respondent;
  };
  const comeAtTheEnd = async () => {
    const respondent = await come();
    // Without looking at the empty pages, which takes time: nobody else is there.
    for (const section of technikStatus.sections) {
      const fields = explainedFields(section, completeAnswers);
      const path = `${respondent.case}/${section.id}`;
      await respondent.visitor.post(path, { ...fields, [`revision~${section.id}`]: ['0'] });
    }
    return respondent;
  };
  return {
    language,
    harness,
    stranger,
    come,
    comeAtTheEnd,
    async comeAfterwards() {
      const respondent = await comeAtTheEnd();
      await respondent.confirm(1);
      return respondent;
    },
    async comeAgain() {
      return come(await addReturningCase(harness.dependencies.core));
    },
    async comeToThePast(has) {
      const wanted = has === 'answered';
      const found = pastResponses.find(({ answers }) => (answers !== undefined) === wanted);
      if (!found) throw new TypeError(`nobody has ${has}`);
      return come({ wave: past.id, ars: found.unit.ars });
    },
  };
}
