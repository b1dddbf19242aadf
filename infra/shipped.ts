import { readFile } from 'node:fs/promises';
import { type Questionnaire, readQuestionnaire } from '../schemas/questionnaire.ts';
import { type Registry, registrySchema } from '../schemas/registry.ts';

/** The questionnaire that ships. */
export async function shippedQuestionnaire(): Promise<Questionnaire> {
  return readQuestionnaire(await readJson('questionnaires/technik-status-ozg/1.0.0.json'));
}

/** The registry that ships: the districts of Thüringen. */
export async function shippedRegistry(): Promise<Registry> {
  return registrySchema.parse(await readJson('registries/thueringen.json'));
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../schemas/${path}`, import.meta.url), 'utf8'));
}
