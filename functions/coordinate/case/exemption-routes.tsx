import {
  type CaseKey,
  type CoveringUnit,
  type ExemptStatus,
  exemptStatuses,
  isExempt,
} from '../../../schemas/case.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import type { Staff } from '../../../schemas/staff.ts';
import { expectInScope } from '../../domain/access/rights.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { messagesExpireAt } from '../../domain/retention/retention.ts';
import { hasNote } from '../../store/cases/case-notes.ts';
import { exemptCase } from '../../store/cases/case-steps.ts';
import { getCase } from '../../store/cases/cases.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { errorsOf } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { isLanguageSwitch } from '../../web/language.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { casePattern } from './case-pattern.ts';
import { readCaseView } from './case-view.ts';
import { ExemptionPage } from './exemption-pages.tsx';
import { exemptionsOf } from './exemptions-of.ts';
import { readNoteText } from './note-text.ts';
import { readSeen, readStale } from './read-stale.ts';
import { StalePage } from './stale-notice.tsx';
import { readShown } from './step-fields.ts';

const pattern = `${casePattern}/exempt` as const;

/** Deciding that nothing is to be reported. */
export function addExemptionRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts, clock, retention } = dependencies;
  const tables = { core, contacts };

  routes.get(pattern, 'cases.change', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    if (exemptionsOf(view).length === 0) return seeOther(c, consoleCasePath(view.key));
    const seen = await readSeen(view, dependencies);
    return renderPage(c, <ExemptionPage view={view} seen={seen} fields={{}} />);
  });

  routes.post(pattern, 'cases.change', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    const fields = await readForm(c);
    const shown = readShown(fields);
    const { seen, id } = shown;
    if (isLanguageSwitch(c)) return renderPage(c, <ExemptionPage {...{ view, seen, fields }} />);
    const status = exemptStatuses.find((one) => one === fields['status']?.[0]);
    const coveredBy = await findCovering(staffOf(c), view.key, status, fields);
    const text = readNoteText(fields);
    if (!status || coveredBy === null || text === undefined) {
      const { problems } = consoleTexts[c.get('page').language].case.exempt;
      const wrong = [
        ...(status ? [] : ['status']),
        ...(coveredBy === null ? ['coveredBy'] : []),
        ...(text === undefined ? ['text'] : []),
      ];
      const errors = errorsOf(problems, wrong);
      return renderPage(c, <ExemptionPage {...{ view, seen, fields, errors }} />, 422);
    }
    const { head, key } = view;
    const at = clock.now().round('second').toString();
    const by = staffOf(c).id;
    const note = {
      kind: 'exemption',
      id,
      at,
      by,
      status,
      ...(coveredBy && { coveredBy }),
      text,
    } as const;
    const isDone =
      (head.version === shown.version &&
        exemptionsOf(view).includes(status) &&
        (await exemptCase(tables, {
          head,
          note,
          expiresAt: messagesExpireAt(view.wave, retention),
        }))) ||
      (await hasNote(contacts, key, id));
    if (isDone) return seeOther(c, `${consoleCasePath(key)}?done=exempted`);
    const stale = await readStale(view, shown, dependencies);
    const again = { ...stale, seen: stale.since.entries[0]?.id ?? seen, fields };
    const page =
      exemptionsOf(stale.view).length > 0 ? (
        <ExemptionPage {...again} />
      ) : (
        <StalePage {...stale} typed={text} />
      );
    return renderPage(c, page, 409);
  });

  /**
   * The unit that answers for another one: asked in the same wave, and not covered itself. Whoever
   * sees one district only cannot name a unit of another, nor learn whether there is one.
   *
   * @returns undefined where none is to be named, null where there is no such unit
   */
  async function findCovering(
    staff: Staff,
    { wave, ars: own }: CaseKey,
    status: ExemptStatus | undefined,
    fields: FormFields,
  ): Promise<CoveringUnit | undefined | null> {
    if (status !== 'COVERED_BY_OTHER') return undefined;
    const ars = (fields['coveredBy']?.[0] ?? '').replaceAll(/\s/g, '');
    if (!/^\d{12}$/.test(ars) || ars === own) return null;
    try {
      expectInScope(staff, ars);
      const head = await getCase(core, { wave, ars });
      return isExempt(head.status) ? null : { ars, name: head.unit.name };
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }
}
