import thueringen from '../../../schemas/registries/thueringen.json' with { type: 'json' };
import { registrySchema } from '../../../schemas/registry.ts';

/** The districts whose short names and places on the tile map are known: those of Thüringen. */
export const knownRegistry = registrySchema.parse(thueringen);
