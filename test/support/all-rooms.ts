import { createRooms } from '../../functions/coordinate/app.ts';
import type { ConsoleDependencies } from '../../functions/coordinate/dependencies.ts';
import { rooms } from '../../functions/coordinate/rooms.ts';

/** All rooms of the console in one app, to which a test may add its own; and their routes. */
export async function openAllRooms(dependencies: ConsoleDependencies) {
  return createRooms(dependencies, await Promise.all(rooms.map(({ load }) => load())));
}
