import { addQuestionnaireDraft } from '../../../../functions/store/questionnaires/questionnaire-versions.ts';
import { addQuestionnaire } from '../../../../functions/store/questionnaires/questionnaires.ts';
import { technikStatus } from '../../../support/technik-status.ts';
import type { Parameter, RouteSample, World } from './route-sample.ts';

let surveys = 0;

/** A draft of a questionnaire that has a published version, too. */
async function ofDraft({ harness }: World): Promise<Record<'survey' | 'version', Parameter>> {
  const { core } = harness.dependencies;
  const survey = `sample-${++surveys}`;
  await addQuestionnaire(core, { ...technikStatus, id: survey, version: '1.0.0' });
  const draft = { ...technikStatus, id: survey, version: '1.1.0' };
  await addQuestionnaireDraft(core, draft, { person: 'c-1', at: '2026-12-01T10:00:00Z' });
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

const list = '/coordinate/questionnaires';
const one = `${list}/:survey/:version`;
const read = ['', '/preview', '/branching.css', '/difference', '/file', '/replace', '/delete'];

export const questionnairesSamples: Record<string, RouteSample> = {
  [`get ${list}`]: {},
  [`get ${list}/upload`]: {},
  [`post ${list}/upload`]: {},
  [`get ${one}/publish`]: { parameters: ofDraft },
  ...Object.fromEntries(read.map((page) => [`get ${one}${page}`, { parameters: ofDraft }])),
  ...Object.fromEntries(
    ['/replace', '/delete', '/publish'].map((page) => [
      `post ${one}${page}`,
      { parameters: ofGoneDraft, form: { revision: ['another'] } },
    ]),
  ),
};
