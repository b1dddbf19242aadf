import type { CaseHead } from '../../../schemas/case.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { findDistrictContact } from '../../store/contacts/district-contacts.ts';
import { getRegistryOfWave } from '../../store/waves/definitions.ts';
import type { MailHelper } from '../../web/mails/mail-content.ts';
import type { MailDependencies } from '../dependencies.ts';

/** Who helps the units of cases; undefined where nobody is named, or where they lie in several districts. */
export async function findHelper(
  wave: Wave,
  heads: readonly CaseHead[],
  { core, contacts }: Pick<MailDependencies, 'core' | 'contacts'>,
): Promise<MailHelper | undefined> {
  const [district, ...others] = new Set(heads.map(({ unit }) => unit.ags5));
  if (district === undefined || others.length > 0) return undefined;
  const found = await findDistrictContact(contacts, district);
  if (!found) return undefined;
  const { name, phone, mailbox } = found;
  const named = (await districtName(core, wave, district)) ?? '';
  return { district: named, name, phone, mailbox };
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
