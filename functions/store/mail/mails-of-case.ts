import type { CaseKey } from '../../../schemas/case.ts';
import type { MailLog } from '../../../schemas/mail-log.ts';
import type { Claim } from '../../../schemas/message.ts';
import type { Table } from '../table.ts';
import { listMailOfCase } from './mail-log.ts';
import { findMails } from './wave-mails.ts';

/** A message that has gone out about a case, with what became of it as long as that is known. */
export interface MailOfCase extends MailLog {
  claim: Claim | undefined;
}

/** The messages that have gone out about a case, the last first. */
export async function findMailsOfCase(contacts: Table, key: CaseKey): Promise<MailOfCase[]> {
  const log = await listMailOfCase(contacts, key);
  const places = log.map(({ place }) => place);
  const found = new Map(
    (await findMails(contacts, places)).map(({ place, claim }) => [nameOf(place), claim]),
  );
  return log.map((mail) => ({ ...mail, claim: found.get(nameOf(mail.place)) }));
}

function nameOf({ wave, what }: MailLog['place']): string {
  return `${wave} ${what}`;
}
