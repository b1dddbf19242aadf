import type { Context } from 'hono';
import { isEditable } from '../../../schemas/case.ts';
import type { Section } from '../../../schemas/questionnaire.ts';
import type { Unit } from '../../../schemas/registry.ts';
import { reported, type Statement } from '../../../schemas/submission.ts';
import { hasFullAccess } from '../../domain/access/access.ts';
import { maxSiblings, readSiblings } from '../../store/cases/siblings.ts';
import { Alert } from '../../web/components/alert.tsx';
import { Details } from '../../web/components/details.tsx';
import { type PageEnv, useHref, useTexts } from '../../web/page-context.ts';
import type { SessionGrant } from '../../web/session.ts';
import type { Visit } from '../case/visit.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { pathOf } from '../paths.ts';

/** What a section can take over from the other units that somebody answers for. */
export interface TakeOver {
  /** The units that say something in this section. */
  units: Unit[];
  /** What was taken over, from the unit that the address names: shown, and not saved yet. */
  taken?: { unit: Unit; statement: Statement };
}

const nothing: TakeOver = { units: [] };

/**
 * Finds what a section can take over. An address that names a unit that there is nothing from, or
 * that is none of somebody's, is as good as one that names none.
 */
export async function findTakeOver(
  c: Context<PageEnv>,
  visit: Visit,
  section: Section,
  { core, contacts }: RespondDependencies,
): Promise<TakeOver> {
  const { access, isOpen, head } = visit;
  const claims = siblingsOf(visit);
  const isWanted = hasFullAccess(access) && isOpen && isEditable(head);
  if (claims.length === 0 || !isWanted) return nothing;
  const siblings = await readSiblings({ core, contacts }, claims, section.id);
  const units = siblings.map(({ head }) => head.unit);
  const from = siblings.find(({ head }) => head.unit.ars === c.req.query('from'));
  if (!from) return { units };
  const all = await from.answers();
  // A confirmation is given for one unit: whoever takes answers over gives it again.
  const answers = section.questions.flatMap(({ id, type }) =>
    all[id] && type !== 'confirm' ? [[id, all[id]] as const] : [],
  );
  const statement = reported(Object.fromEntries(answers));
  return { units, taken: { unit: from.head.unit, statement } };
}

/** The other units of the wave that the session has full access to. */
function siblingsOf({ key, session, access }: Visit) {
  const isOther = (ars: string) => ars !== key.ars;
  // What a member of staff has begun counts only where a session of the console was just found to live.
  const grants = session.filter(
    ({ wave, scope, staffSession }) =>
      wave === key.wave && scope.kind === 'case' && (!staffSession || access.proxy),
  );
  const byUnit = new Map<string, SessionGrant>();
  for (const grant of grants.toReversed()) {
    for (const ars of grant.units.filter(isOther)) byUnit.set(ars, grant);
  }
  return [...byUnit]
    .slice(0, maxSiblings)
    .map(([ars, { id }]) => ({ key: { wave: key.wave, ars }, grant: id }));
}

/** Says that what the form shows is another unit's, and not saved. */
export function TakeOverNotice({ takeOver: { taken } }: { takeOver: TakeOver }) {
  const { takeOver } = useTexts().access;
  if (!taken) return null;
  return (
    <Alert kind="warning" title={takeOver.title(taken.unit.name)} urgent>
      <p class="kern-body">{takeOver.text}</p>
    </Alert>
  );
}

/** Offers to take the section over from each unit that says something in it. */
export function TakeOverOffer({
  visit,
  section,
  takeOver: { units },
}: {
  visit: Visit;
  section: Section;
  takeOver: TakeOver;
}) {
  const { takeOver } = useTexts().access;
  const href = useHref();
  if (units.length === 0) return null;
  const path = href(pathOf(visit.key, section.id));
  return (
    <Details title={takeOver.offer}>
      <p class="kern-body">{takeOver.offerText}</p>
      <ul class="kern-list kern-list--bullet">
        {units.map(({ ars, name }) => (
          <li>
            <a class="kern-link kern-link--no-visited-state" href={`${path}?from=${ars}`}>
              {takeOver.from(name)}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  );
}
