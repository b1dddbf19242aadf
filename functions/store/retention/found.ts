import type { CaseKey } from '../../../schemas/case.ts';
import type { CaseNote } from '../../../schemas/case-note.ts';
import type { Contact } from '../../../schemas/contact.ts';
import type { DistrictContact } from '../../../schemas/district-contact.ts';
import type { Claim, Message } from '../../../schemas/message.ts';
import type { ReportRecipient } from '../../../schemas/report-recipient.ts';
import type { Request } from '../../../schemas/request.ts';
import type { Subscription } from '../../../schemas/subscription.ts';
import type { Key } from '../keys.ts';

/** All that is stored about a mailbox and whoever reads it. */
export interface PersonalData {
  mailbox: string;
  contacts: Contact[];
  /** As whom districts name them, by mailbox or by name. */
  districtContacts: DistrictContact[];
  messages: FoundMessage[];
  /** Members of staff who are written to there. */
  subscriptions: Subscription[];
  /** The list of who is told of results. */
  recipients: ReportRecipient[];
  /** Requests for it, and those whose words name it. */
  requests: Request[];
  /** What coordinators wrote down about any case, and that names it. */
  notes: FoundNote[];
  /** Links that were made for whom it names. */
  labels: FoundLabel[];
  /** In whose answers it stands: submissions are never changed. */
  submissions: (CaseKey & { number: number })[];
}

/** A message to the mailbox. */
export interface FoundMessage extends Pick<Claim, 'state' | 'createdAt' | 'takenAt'> {
  key: Key;
  message: Message;
}

export interface FoundNote {
  case: CaseKey;
  note: CaseNote;
  /** Whether it is the question that the case has to answer. */
  isAsked: boolean;
}

/** For whom a link was made, as it stands with each of its cases and each of its codes. */
export interface FoundLabel extends Pick<CaseKey, 'wave'> {
  units: string[];
  label: string;
  places: { key: Key; isNested: boolean }[];
}

/** Somebody who was found by the name: a contact of a unit, or of a district. */
export interface FoundPerson {
  name: string;
  /** Not known of everybody who helps in a district. */
  mailbox?: string | undefined;
  /** The unit (ARS), or the district (AGS). */
  of: { ars: string } | { district: string };
}
