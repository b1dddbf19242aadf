import { callOutcomes, noteLength } from '../../../schemas/case-note.ts';
import { dateOf } from '../../../schemas/wave.ts';
import * as z from '../../../schemas/zod.ts';
import { messagesExpireAt } from '../../domain/retention/retention.ts';
import { readDate } from '../../domain/spreadsheet/values.ts';
import { hasNote } from '../../store/cases/case-notes.ts';
import { logCall } from '../../store/cases/case-steps.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { errorsOf, readPlain } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { isLanguageSwitch } from '../../web/language.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { CallPage } from './call-page.tsx';
import { casePattern } from './case-pattern.ts';
import { readCaseView } from './case-view.ts';
import { readSeen, readStale } from './read-stale.ts';
import { StalePage } from './stale-notice.tsx';
import { readShown } from './step-fields.ts';

const pattern = `${casePattern}/call` as const;

/** @param today ISO date */
const callSchema = (today: string) =>
  z.pipe(
    z.object({
      outcome: z.enum(callOutcomes),
      callBackOn: z._default(z.string(), ''),
      text: z._default(
        z.string().check(
          z.overwrite((text) => text.replaceAll('\r\n', '\n')),
          z.maxLength(noteLength.max),
        ),
        '',
      ),
    }),
    z.transform((input, { issues }) => {
      const { callBackOn, text, ...call } = input;
      const date = call.outcome === 'callBack' ? readDate(callBackOn) : undefined;
      if (call.outcome === 'callBack' && (!date || date < today)) {
        issues.push({ code: 'custom', input, path: ['callBackOn'], message: 'no day to come' });
        return z.NEVER;
      }
      return { ...call, ...(date && { callBackOn: date }), ...(text && { text }) };
    }),
  );

/** Calls that were made, whatever has become of the case meanwhile, as long as its wave is not settled. */
export function addCallRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts, clock, retention } = dependencies;

  routes.get(pattern, 'cases.change', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    if (view.isSettled) return seeOther(c, consoleCasePath(view.key));
    const seen = await readSeen(view, dependencies);
    return renderPage(c, <CallPage view={view} seen={seen} fields={{}} />);
  });

  routes.post(pattern, 'cases.change', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    const fields = await readForm(c);
    const shown = readShown(fields);
    const { id, seen } = shown;
    if (isLanguageSwitch(c)) return renderPage(c, <CallPage {...{ view, seen, fields }} />);
    const now = clock.now();
    const reading = readPlain(callSchema(dateOf(now)), fields);
    if ('wrong' in reading) {
      const { problems } = consoleTexts[c.get('page').language].case.call;
      const errors = errorsOf(problems, reading.wrong);
      return renderPage(c, <CallPage {...{ view, seen, fields, errors }} />, 422);
    }
    const at = now.round('second').toString();
    const note = { kind: 'call', id, at, by: staffOf(c).id, ...reading.value } as const;
    const expiresAt = messagesExpireAt(view.wave, retention);
    const isLogged =
      (!view.isSettled &&
        (await logCall({ core, contacts }, { head: view.head, note, expiresAt }))) ||
      // The same form once more has logged the call already.
      (await hasNote(contacts, view.key, id));
    if (isLogged) return seeOther(c, `${consoleCasePath(view.key)}?done=called`);
    const stale = await readStale(view, shown, dependencies);
    return renderPage(c, <StalePage {...stale} typed={note.text} />, 409);
  });
}
