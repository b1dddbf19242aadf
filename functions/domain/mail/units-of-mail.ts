import type { Claim } from '../../../schemas/message.ts';

/**
 * The units (ARS) that a message is about: those that it named when it was sent, or is to name. None
 * for messages to coordinators and, before it is sent, for a new link that was asked for by mailbox.
 */
export function unitsOfMail({ message, units }: Pick<Claim, 'message' | 'units'>): string[] {
  if (units) return units;
  if (!message) return [];
  if (message.kind === 'stage') return message.units;
  return 'ars' in message ? [message.ars] : [];
}

/**
 * Whether somebody may see a message.
 *
 * @param district the only one (AGS) that somebody sees; undefined for who sees all
 */
export function isMailInScope(
  mail: Pick<Claim, 'message' | 'units'>,
  district: string | undefined,
): boolean {
  return district === undefined || unitsOfMail(mail).some((ars) => ars.startsWith(district));
}
