import type { Request } from '../../../schemas/request.ts';
import { consolePathOf } from '../paths.ts';

export const requestsPath = consolePathOf('requests');

/** Stands for the wave of a request that came without a link. */
export const noWave = '-';

/** Where a request is decided. */
export function requestPath(request: Request): string {
  return consolePathOf('requests', request.case?.wave ?? noWave, request.id);
}
