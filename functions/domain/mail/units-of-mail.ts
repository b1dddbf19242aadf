/** What tells of a claim which units it is about. */
interface UnitsOfMail {
  units?: readonly string[] | undefined;
  message?:
    | { kind?: string; units?: readonly string[] | undefined; ars?: string | undefined }
    | undefined;
}

/**
 * The units (ARS) that a message is about: those that it named when it was sent, or is to name. None
 * for messages to coordinators and, before it is sent, for a new link that was asked for by mailbox.
 */
export function unitsOfMail({ message, units }: UnitsOfMail): readonly string[] {
  if (units) return units;
  return message?.units ?? (message?.ars === undefined ? [] : [message.ars]);
}

/**
 * Whether somebody may see a message.
 *
 * @param district the only one (AGS) that somebody sees; undefined for who sees all
 */
export function isMailInScope(mail: UnitsOfMail, district: string | undefined): boolean {
  return district === undefined || unitsOfMail(mail).some((ars) => ars.startsWith(district));
}
