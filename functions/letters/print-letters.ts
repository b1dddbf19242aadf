import type { Context } from 'hono';
import { seatLine } from '../../schemas/registry.ts';
import type { BoardView } from '../coordinate/board/load-board.ts';
import { staffOf } from '../coordinate/console-routes.ts';
import { newGrant } from '../domain/access/new-grant.ts';
import { atMost } from '../domain/at-most.ts';
import type { Recipient } from '../domain/letters/recipients.ts';
import { addGrant } from '../store/access/grants.ts';
import { addShortCode } from '../store/access/short-codes.ts';
import { findDistrictContact } from '../store/contacts/district-contacts.ts';
import { findRegisteredUnit } from '../store/register/registered-units.ts';
import { answerFile } from '../web/answer-file.ts';
import type { PageEnv } from '../web/page-context.ts';
import { letterDe } from '../web/texts/letter.de.ts';
import type { LettersDependencies } from './dependencies.ts';
import { type LetterTo, lettersOf } from './letter-of.ts';

/** Codes that are made at once. */
const atOnce = 10;

/**
 * Answers with letters as a PDF. Each print makes new codes, which nothing but the PDF tells: it is
 * not kept, and codes of earlier prints stay good.
 */
export async function printLetters(
  c: Context<PageEnv>,
  dependencies: LettersDependencies,
  { wave, districts }: BoardView,
  units: readonly Recipient[],
): Promise<Response> {
  const { clock, owner, print, url } = dependencies;
  const names = new Map(districts.map(({ ags5, name }) => [ags5, name]));
  const now = clock.now();
  const asked = [...new Set(units.map(({ district }) => district))];
  const helpers = new Map(
    await atMost(atOnce, asked, async (district) => {
      const helper = await findDistrictContact(dependencies.contacts, district);
      return [district, helper] as const;
    }),
  );
  const letters = await atMost(atOnce, units, async (unit): Promise<LetterTo> => {
    const registered = await findRegisteredUnit(dependencies.core, unit.ars);
    return {
      unit,
      code: await newCode(unit),
      seat: registered && seatLine(registered),
      helper: helpers.get(unit.district),
      district: names.get(unit.district) ?? unit.district,
    };
  });
  const frame = { wave, sender: owner, address: `${url}/access`, now };
  const pdf = await print(lettersOf(frame, letters), now.round('second').toString());
  return answerFile(c, `${wave.id}-${letterDe.fileName}`, 'pdf', pdf);

  async function newCode({ ars }: Recipient): Promise<string> {
    const { core, contacts, keyring, retention } = dependencies;
    const opens = { units: [ars], scope: { kind: 'case' as const }, label: letterDe.label };
    const grant = newGrant(wave, opens, now, retention);
    const by = { actor: 'staff' as const, person: staffOf(c).id };
    if (!(await addGrant({ core, contacts }, grant, by))) throw new TypeError('The id is taken');
    return addShortCode(contacts, keyring, grant);
  }
}
