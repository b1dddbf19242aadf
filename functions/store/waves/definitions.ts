import { NotFoundError } from '../../../schemas/errors.ts';
import { type Registry, registrySchema } from '../../../schemas/registry.ts';
import { type Wave, waveSchema } from '../../../schemas/wave.ts';
import { keys } from '../keys.ts';
import { readOnce } from '../read-once.ts';
import { addItem, getEntity, queryEntities, type Table, toItem } from '../table.ts';

/**
 * The districts of a wave as they were when its frame was frozen.
 *
 * @throws NotFoundError before that
 */
export async function getRegistryOfWave(core: Table, { id, registry }: Wave): Promise<Registry> {
  const isMissing = () => new NotFoundError(`There are no districts of wave "${id}"`);
  if (!registry) throw isMissing();
  return readOnce(core, `registry ${registry}`, async () => {
    const found = await getEntity(core, keys.registry(registry), registrySchema);
    if (!found) throw isMissing();
    return found;
  });
}

/** Adds a registry; false if there is one of that id. */
export function addRegistry(core: Table, registry: Registry): Promise<boolean> {
  return addItem(core, toItem(keys.registry(registry.id), registry));
}

/** A wave; undefined if there is none. */
export function findWave(core: Table, id: string): Promise<Wave | undefined> {
  return getEntity(core, keys.wave(id), waveSchema);
}

/** @throws NotFoundError */
export async function getWave(core: Table, id: string): Promise<Wave> {
  const found = await findWave(core, id);
  if (!found) throw new NotFoundError(`There is no wave "${id}"`);
  return found;
}

/** All waves, by id. */
export function listWaves(core: Table): Promise<Wave[]> {
  return Array.fromAsync(queryEntities(core, waveSchema, keys.waves));
}
