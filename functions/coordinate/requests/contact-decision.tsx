import type { Context } from 'hono';
import { isSameMailbox } from '../../../schemas/contact.ts';
import { StaleError } from '../../../schemas/errors.ts';
import type { Unit } from '../../../schemas/registry.ts';
import type { RequestOf } from '../../../schemas/request.ts';
import { expectInScope } from '../../domain/access/rights.ts';
import { unitsMeant } from '../../domain/register/units-meant.ts';
import { listContacts } from '../../store/contacts/contacts.ts';
import { acceptMailbox } from '../../store/contacts/decide-request.ts';
import { lookAgain } from '../../store/mail/mail-marks.ts';
import { findUnit } from '../../store/register/known-units.ts';
import { readUnitDirectory } from '../../store/register/unit-directory.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { addChoice, ContactDecisionPage } from './contact-decision-page.tsx';
import type { RequestDecision } from './request-decision.ts';
import { decidedPath } from './request-paths.ts';
import { UnitChoicePage } from './unit-choice-page.tsx';

/** To be written to at another mailbox: beside the contacts that there are, or instead of one. */
export function contactDecision(dependencies: ConsoleDependencies): RequestDecision<'contact'> {
  const { core, contacts, keyring, clock } = dependencies;

  return {
    async page(c, request) {
      const unit = await unitOf(c, request, c.req.query('ars'));
      if (!unit) {
        const search = c.req.query('unit') ?? request.unit;
        const { units } = await readUnitDirectory(core);
        const found = unitsMeant(units, search).map(({ unit }) => unit);
        return renderPage(c, <UnitChoicePage {...{ request, search, found }} />);
      }
      const there = await listContacts(contacts, unit.ars);
      return renderPage(c, <ContactDecisionPage {...{ request, unit, there }} />);
    },

    async accept(c, request, fields) {
      const unit = await unitOf(c, request, fields['ars']?.[0]);
      if (!unit) throw new StaleError('No unit was chosen');
      const there = await listContacts(contacts, unit.ars);
      const how = fields['how']?.[0];
      const replaced = there.find(({ id }) => id === how);
      const isKnown = there.some(({ mailbox }) => isSameMailbox(mailbox, request.mailbox));
      const isClear = replaced !== undefined || how === addChoice || there.length === 0 || isKnown;
      if (!isClear) {
        return renderPage(c, <ContactDecisionPage {...{ request, unit, there }} isUnclear />, 422);
      }
      const decision = { person: staffOf(c).id, at: clock.now().round('second').toString() };
      const isDone = await acceptMailbox(
        { core, contacts },
        keyring,
        request,
        unit.ars,
        { there, replaced },
        decision,
      );
      if (!isDone) throw new StaleError(`The request ${request.id} or a contact was changed`);
      await lookAgain(core);
      return seeOther(c, decidedPath('accepted', unit.ars));
    },
  };

  /** The unit of the case or, without one, the one that somebody has chosen. */
  async function unitOf(
    c: Context<PageEnv>,
    request: RequestOf<'contact'>,
    chosen: string | undefined,
  ): Promise<Unit | undefined> {
    const ars = request.case?.ars ?? chosen;
    if (ars === undefined) return undefined;
    expectInScope(staffOf(c), ars);
    return findUnit(core, ars);
  }
}
