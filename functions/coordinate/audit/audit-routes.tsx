import type { Context } from 'hono';
import { sheetAsCsv } from '../../../analytics/reports/write-csv.ts';
import type { AuditEntry } from '../../../schemas/audit.ts';
import { dateOf } from '../../../schemas/wave.ts';
import { type AuditSearch, daysOf } from '../../domain/audit/audit-search.ts';
import { staffNames } from '../../store/access/staff-names.ts';
import { searchAudit } from '../../store/audit/audit-search.ts';
import { unitNames } from '../../store/cases/cases.ts';
import { listWaves } from '../../store/waves/definitions.ts';
import { answerFile } from '../../web/answer-file.ts';
import { errorsOf } from '../../web/forms/plain-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { AuditPage } from './audit-page.tsx';
import { auditPath, auditPathOf } from './audit-paths.ts';
import { readCursor, readSearch } from './audit-query.ts';
import { auditSheet, maxRows } from './audit-sheet.ts';

const pageSize = 50;

/** Who did what when: by day, case and person, on pages and as a file. Nothing here changes an entry. */
export function addAuditRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts, clock } = dependencies;
  const today = () => dateOf(clock.now());

  routes.get(auditPath, 'audit.read', async (c) => {
    const query = queryOf(c);
    const reading = readSearch(query, today());
    const waves = await listWaves(core);
    if ('wrong' in reading) {
      const { problems } = consoleTexts[c.get('page').language].audit.filter;
      const errors = errorsOf(problems, reading.wrong);
      const names = new Map<string, string>();
      const unitName = () => undefined;
      const shown = { query, waves, entries: [], names, unitName, errors, hasMore: false };
      return renderPage(c, <AuditPage {...shown} />, 422);
    }
    const { search } = reading;
    // One more than is shown tells whether there are more.
    const found = await take(searchAudit(core, search, today(), readCursor(query)), pageSize + 1);
    const entries = found.slice(0, pageSize);
    const cases = entries.flatMap(({ wave, ars }) => (wave && ars ? [{ wave, ars }] : []));
    const [names, unitName] = await Promise.all([namesIn(entries, search), unitNames(core, cases)]);
    const hasMore = found.length > pageSize;
    const days = daysOf(search, today());
    return renderPage(
      c,
      <AuditPage {...{ query, waves, entries, names, unitName, hasMore, days }} />,
    );
  });

  routes.get(`${auditPath}.csv`, 'audit.read', async (c) => {
    const query = queryOf(c);
    const reading = readSearch(query, today());
    if ('wrong' in reading) return seeOther(c, auditPathOf(query));
    const entries = await take(searchAudit(core, reading.search, today()), maxRows);
    const names = await namesIn(entries, reading.search);
    const sheet = auditSheet({ entries, names }, c.get('page').language);
    return answerFile(c, `protokoll-${today()}`, 'csv', sheetAsCsv(sheet, 'excel'));
  });

  function namesIn(entries: readonly AuditEntry[], { person }: AuditSearch) {
    const people = entries.flatMap((entry) => entry.person ?? []);
    return staffNames(contacts, [...people, ...(person ? [person] : [])]);
  }
}

const queryOf = (c: Context<PageEnv>) => new URL(c.req.url).searchParams;

async function take<T>(all: AsyncIterable<T>, count: number): Promise<T[]> {
  const taken: T[] = [];
  for await (const one of all) {
    taken.push(one);
    if (taken.length === count) break;
  }
  return taken;
}
