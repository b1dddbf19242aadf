import { NotFoundError } from '../../schemas/errors.ts';
import { type Questionnaire, questionnaireSchema } from '../../schemas/questionnaire.ts';
import { type Registry, registrySchema } from '../../schemas/registry.ts';
import { type Wave, waveSchema } from '../../schemas/wave.ts';
import { keys } from './keys.ts';
import { addItem, getEntity, queryEntities, type Table, toItem } from './table.ts';

/** Versions never change once they are there: each is read, and checked, once a process. */
const readVersions = new WeakMap<Table['client'], Map<string, Questionnaire>>();

/** @throws NotFoundError */
export async function getQuestionnaire(
  core: Table,
  survey: string,
  version: string,
): Promise<Questionnaire> {
  const versions = readVersions.get(core.client) ?? new Map<string, Questionnaire>();
  readVersions.set(core.client, versions);
  const name = `${core.name} ${survey} ${version}`;
  const known = versions.get(name);
  if (known) return known;
  const found = await getEntity(core, keys.questionnaire(survey, version), questionnaireSchema);
  if (!found) throw new NotFoundError(`There is no questionnaire "${survey}" ${version}`);
  versions.set(name, found);
  return found;
}

/** Adds a version of a questionnaire; false if it is there: published versions are frozen. */
export function addQuestionnaire(core: Table, questionnaire: Questionnaire): Promise<boolean> {
  const { id, version } = questionnaire;
  return addItem(core, toItem(keys.questionnaire(id, version), questionnaire));
}

/** @throws NotFoundError */
export async function getRegistry(core: Table, id: string): Promise<Registry> {
  const found = await getEntity(core, keys.registry(id), registrySchema);
  if (!found) throw new NotFoundError(`There is no registry "${id}"`);
  return found;
}

/** Adds a registry; false if there is one of that id. */
export function addRegistry(core: Table, registry: Registry): Promise<boolean> {
  return addItem(core, toItem(keys.registry(registry.id), registry));
}

/** @throws NotFoundError */
export async function getWave(core: Table, id: string): Promise<Wave> {
  const found = await getEntity(core, keys.wave(id), waveSchema);
  if (!found) throw new NotFoundError(`There is no wave "${id}"`);
  return found;
}

/** All waves, by id. */
export function listWaves(core: Table): Promise<Wave[]> {
  return Array.fromAsync(queryEntities(core, waveSchema, keys.waves));
}
