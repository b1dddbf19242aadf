import type { Context } from 'hono';
import {
  type CrosswalkEntry,
  crosswalkEntrySchema,
  crosswalkIdOf,
} from '../../../../schemas/crosswalk.ts';
import { InvalidFileError, NotFoundError } from '../../../../schemas/errors.ts';
import { formatDate } from '../../../../schemas/format.ts';
import * as z from '../../../../schemas/zod.ts';
import { addEntry, addRows, withoutEntry } from '../../../domain/crosswalk/change-crosswalk.ts';
import {
  readCrosswalkTable,
  writeCrosswalkTable,
} from '../../../domain/crosswalk/crosswalk-table.ts';
import { readDate } from '../../../domain/spreadsheet/values.ts';
import { auditWrites } from '../../../store/audit/audit.ts';
import { changeCrosswalk, getCrosswalk } from '../../../store/register/crosswalk.ts';
import { answerFile } from '../../../web/answer-file.ts';
import { errorsOf, readPlain } from '../../../web/forms/plain-form.ts';
import { readFile } from '../../../web/forms/read-file.ts';
import { readForm } from '../../../web/forms/read-form.ts';
import type { PageEnv } from '../../../web/page-context.ts';
import { renderPage } from '../../../web/render-page.tsx';
import { consoleTexts } from '../../../web/texts/console/texts.ts';
import { type ConsoleRoutes, staffOf } from '../../console-routes.ts';
import type { ConsoleDependencies } from '../../dependencies.ts';
import { ConfirmPage } from '../../parts/confirm-page.tsx';
import { seeOther } from '../../paths.ts';
import { crosswalkPath } from '../paths.ts';
import { CrosswalkPage } from './crosswalk-page.tsx';

const { from, to } = crosswalkEntrySchema.shape;
const formSchema = z
  .object({
    from,
    to,
    on: z.preprocess((text) => readDate(String(text)), z.iso.date()),
    kind: z.enum(['renumbered', 'merged']),
  })
  .check(z.refine((entry) => entry.from !== entry.to, { path: ['to'] }));

/** Changes of keys: listed, entered, brought as a file, and removed. */
export function addCrosswalkRoutes(
  routes: ConsoleRoutes,
  { core, clock }: ConsoleDependencies,
): void {
  const removal = '/coordinate/registry/crosswalk/remove/:entry';

  routes.get(crosswalkPath, 'registry.read', async (c) => {
    const { entries } = await getCrosswalk(core);
    return renderPage(c, <CrosswalkPage entries={entries} done={c.req.query('done')} />);
  });

  routes.get(`${crosswalkPath}.csv`, 'registry.read', async (c) => {
    const { entries } = await getCrosswalk(core);
    return answerFile(c, 'gebietsaenderungen', 'csv', writeCrosswalkTable(entries));
  });

  routes.post(crosswalkPath, 'registry.change', async (c) => {
    const { version, entries } = await getCrosswalk(core);
    const fields = await readForm(c);
    const reading = readPlain(formSchema, fields);
    if ('wrong' in reading) {
      const { problems } = consoleTexts[c.get('page').language].crosswalk;
      const errors = errorsOf(problems, reading.wrong);
      return renderPage(c, <CrosswalkPage {...{ entries, fields, errors }} />, 422);
    }
    const changed = tryTo(() => addEntry(entries, reading.value));
    if ('issues' in changed) {
      return renderPage(c, <CrosswalkPage {...{ entries, fields, issues: changed.issues }} />, 422);
    }
    await change(c, version, changed.entries);
    return seeOther(c, `${crosswalkPath}?done=added`);
  });

  routes.post(`${crosswalkPath}/import`, 'registry.change', async (c) => {
    const { version, entries } = await getCrosswalk(core);
    const file = await readFile(c, 'file');
    if (!file) {
      const { missing } = consoleTexts[c.get('page').language].crosswalk;
      return renderPage(c, <CrosswalkPage entries={entries} errors={{ file: missing }} />, 422);
    }
    const changed = tryTo(() => addRows(entries, readCrosswalkTable(file.bytes)));
    if ('issues' in changed) {
      return renderPage(c, <CrosswalkPage entries={entries} issues={changed.issues} />, 422);
    }
    await change(c, version, changed.entries);
    return seeOther(c, `${crosswalkPath}?done=imported`);
  });

  routes.get(removal, 'registry.change', async (c) => {
    const { entries } = await getCrosswalk(core);
    return renderPage(c, removalPage(c, expectEntry(entries, c.req.param('entry'))));
  });

  routes.post(removal, 'registry.change', async (c) => {
    const { version, entries } = await getCrosswalk(core);
    const entry = expectEntry(entries, c.req.param('entry'));
    await change(c, version, withoutEntry(entries, crosswalkIdOf(entry)));
    return seeOther(c, `${crosswalkPath}?done=removed`);
  });

  function change(c: Context<PageEnv>, version: number, entries: CrosswalkEntry[]) {
    const audit = auditWrites({
      at: clock.now().round('second').toString(),
      actor: 'staff',
      person: staffOf(c).id,
      action: 'crosswalkChanged',
      to: String(entries.length),
    });
    return changeCrosswalk(core, version, entries, audit);
  }
}

function removalPage(c: Context<PageEnv>, entry: CrosswalkEntry) {
  const { language } = c.get('page');
  const { crosswalk: texts, registry } = consoleTexts[language];
  return (
    <ConfirmPage
      section="registry"
      crumbs={[
        { path: '/coordinate/registry', text: registry.title },
        { path: crosswalkPath, text: texts.title },
      ]}
      title={texts.removal.title}
      action={`${crosswalkPath}/remove/${crosswalkIdOf(entry)}`}
      back={crosswalkPath}
      button={texts.removal.button}
    >
      <p class="kern-body">
        {texts.removal.text(entry.from, entry.to, formatDate(entry.on, language))}
      </p>
    </ConfirmPage>
  );
}

function expectEntry(entries: readonly CrosswalkEntry[], id: string): CrosswalkEntry {
  const found = entries.find((entry) => crosswalkIdOf(entry) === id);
  if (!found) throw new NotFoundError(`There is no change ${id}`);
  return found;
}

/** What a change leads to, or why it does not hold. */
function tryTo(make: () => CrosswalkEntry[]) {
  try {
    return { entries: make() };
  } catch (error) {
    if (!(error instanceof InvalidFileError)) throw error;
    return { issues: error.issues };
  }
}
