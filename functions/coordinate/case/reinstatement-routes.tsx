import { messagesExpireAt } from '../../domain/retention/retention.ts';
import { hasNote } from '../../store/cases/case-notes.ts';
import { reinstateCase } from '../../store/cases/case-steps.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { isLanguageSwitch } from '../../web/language.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { casePattern } from './case-pattern.ts';
import { isPossible, readCaseView } from './case-view.ts';
import { ReinstatementPage } from './exemption-pages.tsx';
import { readNoteText } from './note-text.ts';
import { readSeen, readStale } from './read-stale.ts';
import { StalePage } from './stale-notice.tsx';
import { readShown } from './step-fields.ts';

const pattern = `${casePattern}/reinstate` as const;

/** Taking a case in again of which it was decided that nothing is to be reported. */
export function addReinstatementRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  const { core, contacts, clock, retention } = dependencies;
  const tables = { core, contacts };

  routes.get(pattern, 'cases.change', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    if (!isPossible(view, 'reinstate')) return seeOther(c, consoleCasePath(view.key));
    const seen = await readSeen(view, dependencies);
    return renderPage(c, <ReinstatementPage view={view} seen={seen} fields={{}} />);
  });

  routes.post(pattern, 'cases.change', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    const fields = await readForm(c);
    const shown = readShown(fields);
    const { seen, id } = shown;
    if (isLanguageSwitch(c))
      return renderPage(c, <ReinstatementPage {...{ view, seen, fields }} />);
    const text = readNoteText(fields);
    if (text === undefined) {
      const { problems } = consoleTexts[c.get('page').language].case.exempt;
      const errors = { text: problems.text };
      return renderPage(c, <ReinstatementPage {...{ view, seen, fields, errors }} />, 422);
    }
    const { head, key } = view;
    const at = clock.now().round('second').toString();
    const note = { kind: 'reinstatement', id, at, by: staffOf(c).id, text } as const;
    const isDone =
      (head.version === shown.version &&
        isPossible(view, 'reinstate') &&
        (await reinstateCase(tables, {
          head,
          note,
          expiresAt: messagesExpireAt(view.wave, retention),
        }))) ||
      (await hasNote(contacts, key, id));
    if (isDone) return seeOther(c, `${consoleCasePath(key)}?done=reinstated`);
    const stale = await readStale(view, shown, dependencies);
    return renderPage(c, <StalePage {...stale} typed={text} />, 409);
  });
}
