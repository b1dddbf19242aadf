import type { Wave } from '../../../schemas/wave.ts';
import { atMost } from '../../domain/at-most.ts';
import { unitsOfMail } from '../../domain/mail/units-of-mail.ts';
import { staffNames } from '../../store/access/staff-names.ts';
import { readBoard } from '../../store/cases/board.ts';
import { districtOf } from '../../store/keys.ts';
import type { PlacedClaim } from '../../store/mail/wave-mails.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import type { MailNames } from './mail-table.tsx';
import { staffIn } from './mail-words.ts';

/** Boards that are read at once. */
const atOnce = 20;

/**
 * The names in some messages of waves: as few boards are read as they lie on.
 *
 * @param waves those that the messages are about; of a message about no single one, all, the last counts
 * @param own the only district (AGS) whose units are named
 */
export async function namesOfMails(
  { core, contacts, clock }: Pick<ConsoleDependencies, 'core' | 'contacts' | 'clock'>,
  mails: readonly PlacedClaim[],
  waves: readonly Wave[],
  own: string | undefined,
): Promise<MailNames> {
  const wanted = new Map<string, { wave: string; district: string }>();
  for (const { place, claim } of mails) {
    for (const wave of place.wave === '-' ? waves.map(({ id }) => id) : [place.wave]) {
      for (const district of unitsOfMail(claim).map(districtOf)) {
        if (own === undefined || own === district)
          wanted.set(`${wave} ${district}`, { wave, district });
      }
    }
  }
  const [boards, staff] = await Promise.all([
    atMost(atOnce, [...wanted.values()], ({ wave, district }) => readBoard(core, wave, district)),
    staffNames(contacts, staffIn(mails.map(({ claim }) => claim))),
  ]);
  const units = boards.flat().flatMap((board) => Object.entries(board.units));
  return {
    staff,
    waves,
    now: clock.now(),
    units: new Map(units.map(([ars, { name }]) => [ars, name])),
  };
}
