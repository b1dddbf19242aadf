import type { CaseHead } from '../../../schemas/case.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { findDistrictContact } from '../../store/contacts/district-contacts.ts';
import { getRegistryOfWave } from '../../store/waves/definitions.ts';
import type { MailHelper } from '../../web/mails/mail-content.ts';
import type { MailDependencies } from '../dependencies.ts';

/** Who helps the units of cases, by the AGS of their districts; districts without anybody are left out. */
export async function findHelpers(
  wave: Wave,
  heads: readonly CaseHead[],
  { core, contacts }: Pick<MailDependencies, 'core' | 'contacts'>,
): Promise<Map<string, MailHelper>> {
  const helpers = new Map<string, MailHelper>();
  for (const ags5 of new Set(heads.map(({ unit }) => unit.ags5))) {
    const found = await findDistrictContact(contacts, ags5);
    if (!found) continue;
    const { name, phone, mailbox } = found;
    const district = (await districtName(core, wave, ags5)) ?? '';
    helpers.set(ags5, { district, name, phone, mailbox });
  }
  return helpers;
}

/** What a district (AGS) was called when the frame was frozen; undefined if it was none then. */
export async function districtName(
  core: MailDependencies['core'],
  wave: Wave,
  district: string,
): Promise<string | undefined> {
  if (!wave.registry) return undefined;
  const { districts } = await getRegistryOfWave(core, wave);
  return districts.find(({ ags5 }) => ags5 === district)?.name;
}
