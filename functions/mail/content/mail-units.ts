import type { CaseHead } from '../../../schemas/case.ts';
import { maxUnitsOfGrant } from '../../../schemas/grant.ts';
import { compareNames } from '../../../schemas/order.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { deadlineOf } from '../../domain/waves/own-deadline.ts';
import type { MailHelper, MailUnit, MailWave } from '../../web/mails/mail-content.ts';
import type { MailDependencies } from '../dependencies.ts';
import { findHelpers } from './find-helper.ts';
import type { Links, SomeCases } from './links.ts';

/** Whether there is one at all. */
export function isSome(heads: readonly CaseHead[]): heads is SomeCases {
  return heads.length > 0;
}

/** What a message says of the units of one wave. */
export interface OfUnits {
  wave: MailWave;
  units: [MailUnit, ...MailUnit[]];
  allUnits: string | undefined;
  helper: MailHelper | undefined;
}

/**
 * The units of cases of one wave with new links: one for each unit and, where there are several, one for
 * the list of all. Who helps is named once where all units of the message lie in one district, or with
 * each unit.
 *
 * @param all the cases of the message, those of other waves, too
 */
export async function mailUnits(
  wave: Wave,
  heads: SomeCases,
  links: Links,
  dependencies: MailDependencies,
  all: readonly CaseHead[] = heads,
): Promise<OfUnits> {
  const helpers = await findHelpers(wave, heads, dependencies);
  const isSpread = new Set(all.map(({ unit }) => unit.ags5)).size > 1;
  const [first, ...others] = inOrder(heads);
  const units: OfUnits['units'] = [await mailUnit(first)];
  for (const head of others) units.push(await mailUnit(head));
  const isListed = others.length > 0 && heads.length <= maxUnitsOfGrant;
  return {
    wave: mailWave(wave),
    units,
    allUnits: isListed ? await links.to(wave, [first, ...others]) : undefined,
    helper: isSpread ? undefined : helpers.get(first.unit.ags5),
  };

  async function mailUnit(head: CaseHead): Promise<MailUnit> {
    const link = await links.to(wave, [head]);
    const helper = isSpread ? helpers.get(head.unit.ags5) : undefined;
    return { name: head.unit.name, link, deadline: deadlineOf(wave, head), helper };
  }
}

/** A wave as a message names it. */
export function mailWave({ title, referenceDate }: Wave): MailWave {
  return { title, referenceDate };
}

function inOrder(heads: SomeCases): SomeCases {
  const order = (a: CaseHead, b: CaseHead) => compareNames(a.unit.name, b.unit.name);
  return heads.toSorted(order) as [CaseHead, ...CaseHead[]];
}
