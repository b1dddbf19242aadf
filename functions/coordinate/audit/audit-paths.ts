import { consolePathOf } from '../../web/console-paths.ts';

export const auditPath = consolePathOf('audit');

/** The audit as a query asks for it, or its file. */
export function auditPathOf(query: URLSearchParams, file: '' | '.csv' = ''): string {
  return query.size > 0 ? `${auditPath}${file}?${query}` : `${auditPath}${file}`;
}
