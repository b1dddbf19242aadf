import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { addPublishedWave } from '../../../functions/store/waves/add-published-wave.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import type { Answer, Answers } from '../../../schemas/answer.ts';
import { type Questionnaire, readQuestionnaire } from '../../../schemas/questionnaire.ts';
import { type Registry, registrySchema, type Unit } from '../../../schemas/registry.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { submittableAnswers } from '../arbitrary-answers.ts';
import { createRespondApp } from '../functions/respond.ts';
import { createResultsApp } from '../functions/results.ts';
import { noDownloads } from '../no-downloads.ts';
import type { RespondHarness } from '../respond-harness.ts';
import { technikStatus, thueringen, wave } from '../technik-status.ts';
import { testLinkKeyring } from '../test-keyring.ts';
import type { Site } from '../visitor.ts';

/** A survey of which every text that anybody can write says the same. */
export interface World {
  respond: Site;
  results: Site;
  questionnaire: Questionnaire;
  /** The wave that is over, and the one that is open. */
  past: Wave;
  now: Wave;
  units: Unit[];
  /** Answers that can be submitted, with a text wherever there can be one. */
  answers: Answers;
  /** The text, marked with where it was written. */
  say(where: string): string;
}

const referenceDate = wave.referenceDate;

/** Makes a world that says a text; its ids begin with a letter of its own. */
export async function createWorld(
  { dependencies }: RespondHarness,
  lake: ObjectStore,
  id: string,
  text: string,
): Promise<World> {
  const say = (where: string) => `${where}:${text}`;
  const questionnaire = readQuestionnaire({
    ...(saying(technikStatus, say('Q')) as object),
    id: `survey-${id}`,
  });
  const registry = registryOf(id, say);
  const units = registry.districts.map(({ tile, ...unit }) => unit);
  const title = { de: say('W'), en: say('W') };
  const common = { survey: questionnaire.id, registry: registry.id, title };
  const past: Wave = { ...wave, ...common, id: `${id}-past`, status: 'PUBLISHED' };
  const now: Wave = { ...wave, ...common, id: `${id}-now` };
  const answers = answersSaying(say);
  const owner = { ...dependencies.owner, office: say('O') };
  const own = { ...dependencies, owner, lake };
  await addPublishedWave(own, {
    wave: past,
    questionnaire,
    registry,
    responses: units.map((unit) => ({ unit, answers })),
    mode: 'SELF',
    submittedAt: Temporal.Instant.from('2026-12-15T10:00:00Z'),
  });
  const cases = units.slice(0, 3).map((unit, i) => {
    const { ars } = unit;
    const previous = { wave: past.id, ars, number: 1, referenceDate, predecessor: say('P') };
    return { unit, ...(i === 0 && { previous }) };
  });
  await addWave(own.core, now, cases);
  const respond = createRespondApp(own);
  const results = createResultsApp({
    ...own,
    readLinkKeyring: async () => testLinkKeyring,
    signDownload: noDownloads,
  });
  return { respond, results, questionnaire, past, now, units, answers, say };
}

function registryOf(id: string, say: World['say']): Registry {
  const name = say('R');
  return registrySchema.parse({
    ...thueringen,
    id: `r-${id}`,
    name: { de: name, en: name },
    districts: thueringen.districts.slice(0, 3).map((district, i) => ({
      ...district,
      name: say(`U${i}`),
    })),
  });
}

/** The same with all texts in two languages replaced. */
function saying(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((one) => saying(one, text));
  if (value === null || typeof value !== 'object') return value;
  if ('de' in value && 'en' in value) return { de: text, en: text };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, saying(one, text)]));
}

const countTexts = (answers: Answers) =>
  Object.values(answers).filter((answer) => 'text' in answer).length;

/** Of many possible answers those with the most texts. */
function answersSaying(say: World['say']): Answers {
  const many = fc.sample(submittableAnswers(technikStatus, referenceDate), {
    numRuns: 300,
    seed: 1,
  });
  const most = many.reduce((one, other) => (countTexts(other) > countTexts(one) ? other : one));
  const entries = Object.entries(most).map(([id, answer]): [string, Answer] =>
    'text' in answer
      ? [id, { ...answer, text: say(answer.kind === 'text' ? 'T' : 'X') }]
      : [id, answer],
  );
  return Object.fromEntries(entries);
}
