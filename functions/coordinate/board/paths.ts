import { type CaseFilter, caseQuery } from '../../domain/board/case-filter.ts';
import { consolePathOf } from '../../web/console-paths.ts';

export { boardPath } from '../../web/console-paths.ts';

/** The list of those cases of a wave that a filter lets through. */
export function casesPath(wave: string, filter: Partial<CaseFilter> = {}): string {
  return withQuery(consolePathOf('waves', wave, 'cases'), caseQuery(filter));
}

/** The chasing list of a wave, or one of its files. */
export function chasingPath(wave: string, query = new URLSearchParams(), file = 'chasing'): string {
  return withQuery(consolePathOf('waves', wave, file), query);
}

function withQuery(path: string, query: URLSearchParams): string {
  return query.size > 0 ? `${path}?${query}` : path;
}
