import type { CaseKey } from '../../../schemas/case.ts';
import { isSameMailbox } from '../../../schemas/contact.ts';
import type { DistrictContact } from '../../../schemas/district-contact.ts';
import { submissionSchema } from '../../../schemas/submission.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { atMost } from '../../domain/at-most.ts';
import { mentions } from '../../domain/retention/mentions.ts';
import { listContactsOf, unitsOfMailbox } from '../contacts/contacts.ts';
import { listDistrictContacts } from '../contacts/district-contacts.ts';
import { keys, prefixes } from '../keys.ts';
import { listReportRecipients } from '../mail/report-recipients.ts';
import { listSubscriptions } from '../mail/subscriptions.ts';
import { queryEntities, type Table } from '../table.ts';
import { listWaves } from '../waves/definitions.ts';
import { findMentions } from './find-mentions.ts';
import type { PersonalData } from './found.ts';

export interface PersonalDataStores {
  core: Table;
  contacts: Table;
  keyring: Keyring;
}

/** So many cases are looked through at once. */
const casesAtOnce = 20;

/**
 * Collects all that is stored about a mailbox: by itself, and where it or the name of a contact of it
 * stands in what somebody has written. Submissions are looked through for the units of what was found.
 */
export async function findPersonalData(
  { core, contacts, keyring }: PersonalDataStores,
  mailbox: string,
): Promise<PersonalData> {
  const waves = (await listWaves(core)).map(({ id }) => id);
  const unitsOfContacts = await unitsOfMailbox(contacts, keyring, mailbox);
  const listed = await listContactsOf(contacts, unitsOfContacts);
  const own = [...listed.values()]
    .flat()
    .filter((contact) => isSameMailbox(contact.mailbox, mailbox));
  const helpers = await listDistrictContacts(contacts);
  const isOfMailbox = (helper: DistrictContact) =>
    helper.mailbox !== undefined && isSameMailbox(helper.mailbox, mailbox);
  const called = [...own, ...helpers.filter(isOfMailbox)].flatMap(({ name }) => name ?? []);
  const named = await findMentions(contacts, mailbox, called);
  const districtContacts = helpers.filter(
    (helper) => isOfMailbox(helper) || mentions(helper.name, [mailbox, ...called]),
  );
  const units = new Set([
    ...unitsOfContacts,
    ...named.notes.map((note) => note.case.ars),
    ...named.requests.flatMap((request) => request.case?.ars ?? []),
    ...named.labels.flatMap((label) => label.units),
  ]);
  const cases = waves.flatMap((wave) => [...units].map((ars) => ({ wave, ars })));
  const submissions = await atMost(casesAtOnce, cases, (key) => submissionsIn(core, key, mailbox));
  const isToMailbox = (one: { mailbox: string }) => isSameMailbox(one.mailbox, mailbox);
  const subscriptions = (await listSubscriptions(contacts)).filter(isToMailbox);
  const recipients = (await listReportRecipients(contacts)).filter(isToMailbox);
  return {
    mailbox,
    contacts: own,
    districtContacts,
    subscriptions,
    recipients,
    ...named,
    submissions: submissions.flat(),
  };
}

async function submissionsIn(
  core: Table,
  key: CaseKey,
  mailbox: string,
): Promise<PersonalData['submissions']> {
  const inCase = queryEntities(core, submissionSchema, keys.ofCase(key), prefixes.submission);
  const found: PersonalData['submissions'] = [];
  for await (const { number, answers } of inCase) {
    if (mentions(answers, [mailbox])) found.push({ ...key, number });
  }
  return found;
}
