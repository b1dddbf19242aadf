import { type CaseFilter, caseQuery } from '../../domain/board/case-filter.ts';
import { wavePath, withQuery } from '../../web/console-paths.ts';

/** The list of those cases of a wave that a filter lets through. */
export function casesPath(wave: string, filter: Partial<CaseFilter> = {}): string {
  return withQuery(wavePath(wave, 'cases'), caseQuery(filter));
}
