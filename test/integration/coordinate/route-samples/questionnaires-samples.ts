import {
  approveMapping,
  listMappings,
  proposeMapping,
} from '../../../../functions/store/questionnaires/question-mappings.ts';
import { addQuestionnaireDraft } from '../../../../functions/store/questionnaires/questionnaire-versions.ts';
import { addQuestionnaire } from '../../../../functions/store/questionnaires/questionnaires.ts';
import { questionsOf } from '../../../../schemas/questionnaire.ts';
import { technikStatus } from '../../../support/technik-status.ts';
import type { Parameter, RouteSample, World } from './route-sample.ts';

let surveys = 0;

/** A draft of a questionnaire that has a published version, too. */
async function ofDraft({ harness }: World): Promise<Record<'survey' | 'version', Parameter>> {
  const { core } = harness.dependencies;
  const survey = `sample-${++surveys}`;
  await addQuestionnaire(core, { ...technikStatus, id: survey, version: '1.0.0' });
  const draft = { ...technikStatus, id: survey, version: '1.1.0' };
  await addQuestionnaireDraft(core, draft, step);
  return {
    survey: { own: survey, missing: 'no-such-survey' },
    version: { own: '1.1.0', missing: '9.9.9' },
  };
}

/** What was to be done with a draft that is gone is told as what has become of it. */
async function ofGoneDraft(world: World): Promise<Record<'survey' | 'version', Parameter>> {
  const { survey, version } = await ofDraft(world);
  return {
    survey: { ...survey, statusOfMissing: 409 },
    version: { ...version, statusOfMissing: 409 },
  };
}

/** A month that means something else in a later version: a proposal says that it can be read on. */
async function ofProposal({
  harness,
}: World): Promise<Record<'survey' | 'question' | 'meaning', Parameter>> {
  const { core } = harness.dependencies;
  const survey = `sample-${++surveys}`;
  for (const meaningVersion of [1, 2]) {
    const version = structuredClone({ ...technikStatus, id: survey });
    version.version = `${meaningVersion}.0.0`;
    for (const one of questionsOf(version)) {
      if (one.id === mapped) one.meaningVersion = meaningVersion;
    }
    await addQuestionnaire(core, version);
  }
  const mapping = { survey, question: mapped, from: 1, to: 2, options: {} };
  await proposeMapping(core, mapping, 0, step);
  return {
    survey: { own: survey, missing: 'no-such-survey' },
    question: { own: mapped, missing: 'no.question' },
    meaning: { own: '2', missing: '9' },
  };
}

async function ofApproved(world: World): ReturnType<typeof ofProposal> {
  const parameters = await ofProposal(world);
  const { core } = world.harness.dependencies;
  const [proposal] = await listMappings(core, parameters.survey.own);
  if (proposal) await approveMapping(core, proposal, true, step);
  return parameters;
}

async function ofSurvey(world: World): Promise<Record<'survey', Parameter>> {
  const { survey } = await ofProposal(world);
  return { survey };
}

const mapped = 'dms.termin';
const step = { person: 'c-1', at: '2026-12-01T10:00:00Z' };
const list = '/coordinate/questionnaires';
const mapping = `${list}/:survey/mappings/:question/:meaning`;
const one = `${list}/:survey/:version`;
const read = ['', '/preview', '/branching.css', '/difference', '/file', '/replace', '/delete'];

export const questionnairesSamples: Record<string, RouteSample> = {
  [`get ${list}`]: {},
  [`get ${list}/upload`]: {},
  [`post ${list}/upload`]: {},
  [`post ${list}/shipped`]: {},
  [`get ${list}/:survey/mappings`]: { parameters: ofSurvey },
  [`get ${mapping}`]: { parameters: ofProposal },
  [`post ${mapping}`]: { parameters: ofProposal, form: { version: ['1'] } },
  [`post ${mapping}/approve`]: { parameters: ofProposal, form: { version: ['1'] } },
  [`post ${mapping}/withdraw`]: { parameters: ofApproved, form: { version: ['2'] } },
  [`get ${one}/publish`]: { parameters: ofDraft },
  ...Object.fromEntries(read.map((page) => [`get ${one}${page}`, { parameters: ofDraft }])),
  ...Object.fromEntries(
    ['/replace', '/delete', '/publish'].map((page) => [
      `post ${one}${page}`,
      { parameters: ofGoneDraft, form: { revision: ['another'] } },
    ]),
  ),
};
