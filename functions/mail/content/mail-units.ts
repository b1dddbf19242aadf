import type { CaseHead } from '../../../schemas/case.ts';
import { maxUnitsOfGrant } from '../../../schemas/grant.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { deadlineOf } from '../../domain/waves/own-deadline.ts';
import { addCode } from '../../store/access/grants.ts';
import { grantOfMailbox } from '../../store/access/mail-grants.ts';
import type { MailHelper, MailUnit, MailWave } from '../../web/mails/mail-content.ts';
import type { MailDependencies } from '../dependencies.ts';
import { findHelper } from './find-helper.ts';

/** At least one case. */
export type SomeCases = readonly [CaseHead, ...CaseHead[]];

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
 * the list of all.
 */
export async function mailUnits(
  wave: Wave,
  heads: SomeCases,
  mailbox: string,
  dependencies: MailDependencies,
): Promise<OfUnits> {
  const [first, ...others] = inOrder(heads);
  const units: OfUnits['units'] = [await mailUnit(first)];
  for (const head of others) units.push(await mailUnit(head));
  const isListed = others.length > 0 && heads.length <= maxUnitsOfGrant;
  return {
    wave: mailWave(wave),
    units,
    allUnits: isListed ? await linkTo([first, ...others]) : undefined,
    helper: await findHelper(wave, heads, dependencies),
  };

  async function mailUnit(head: CaseHead): Promise<MailUnit> {
    const link = await linkTo([head]);
    return { name: head.unit.name, link, deadline: deadlineOf(wave, head) };
  }

  async function linkTo([head, ...rest]: SomeCases): Promise<string> {
    const { core, contacts, keyring, retention, clock, url } = dependencies;
    const recipient = { mailbox, keyring, retention };
    const units: [string, ...string[]] = [head.unit.ars, ...rest.map(({ unit }) => unit.ars)];
    const tables = { core, contacts };
    const grant = await grantOfMailbox(tables, wave, units, recipient, clock.now());
    return `${url}/r/${await addCode(contacts, keyring, grant)}`;
  }
}

/** A wave as a message names it. */
export function mailWave({ title, referenceDate }: Wave): MailWave {
  return { title, referenceDate };
}

function inOrder(heads: SomeCases): SomeCases {
  const order = (a: CaseHead, b: CaseHead) => a.unit.name.localeCompare(b.unit.name, 'de');
  return heads.toSorted(order) as [CaseHead, ...CaseHead[]];
}
