import { readFile } from 'node:fs/promises';
import { type Questionnaire, readQuestionnaire } from '../../schemas/questionnaire.ts';
import { type Registry, registrySchema } from '../../schemas/registry.ts';

const questionnaireFile = '../../schemas/questionnaires/technik-status-ozg/1.0.0.json';
const registryFile = '../../schemas/registries/thueringen.json';

/** The questionnaire "Technik-Status OZG". */
export async function shippedQuestionnaire(): Promise<Questionnaire> {
  return readQuestionnaire(await readJson(questionnaireFile));
}

/** The districts of Thüringen with their places on the tile map. */
export async function shippedRegistry(): Promise<Registry> {
  return registrySchema.parse(await readJson(registryFile));
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8'));
}
