import { NotFoundError } from '../../../schemas/errors.ts';
import { getInhabitantsCorrection } from '../../store/register/inhabitants-corrections.ts';
import { getRegisterHead, listUnitsOf } from '../../store/register/registered-units.ts';
import type { Table } from '../../store/table.ts';

/** What is corrected. */
export type CorrectionSubject = Awaited<ReturnType<typeof readSubject>>;

/** @throws NotFoundError if the unit does not speak for the municipality */
export async function readSubject(core: Table, ars: string, ags: string) {
  const head = await getRegisterHead(core);
  const [units, correction] = await Promise.all([
    listUnitsOf(core, [ars.slice(0, 2)]),
    getInhabitantsCorrection(core, ags),
  ]);
  const unit = units.find((one) => one.ars === ars);
  const member = unit?.members.find((one) => one.ags === ags);
  if (!head || !unit || !member) throw new NotFoundError(`${ars} does not speak for ${ags}`);
  const holds = correction?.corrected === member.inhabitants;
  const official = holds ? correction.official : member.inhabitants;
  return { run: head.run, units, unit, member, official };
}
