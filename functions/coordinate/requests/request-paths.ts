import type { Request } from '../../../schemas/request.ts';
import { consolePathOf, requestsPath } from '../../web/console-paths.ts';

/** Stands for the wave of a request that came without a link. */
export const noWave = '-';

/** The list after a decision; it names the unit, which Pegel does not tell. */
export function decidedPath(how: 'accepted' | 'declined', ars: string | undefined): string {
  return `${requestsPath}?done=${how}${ars ? `&ars=${ars}` : ''}`;
}

/** Where a request is decided. */
export function requestPath(request: Request): string {
  return consolePathOf('requests', request.case?.wave ?? noWave, request.id);
}
