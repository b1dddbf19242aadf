import type { Stage } from '../../../schemas/message.ts';
import type { OwnerSettings } from '../../../schemas/owner.ts';
import type { Text } from '../../../schemas/text.ts';
import type { SharedDocumentKind } from '../../domain/mail/shared-document.ts';

/** A unit that a message names, with what opens its form. */
export interface MailUnit {
  name: string;
  /** The whole address, with a code. */
  link: string;
  /** The last day (ISO date) on which it answers in time: its own extension, or the deadline of all. */
  deadline: string;
  /** The wave that asks it, where a message is about more than one. */
  wave?: Text | undefined;
  /** Who helps it, where units lie in several districts. */
  helper?: MailHelper | undefined;
}

/** Who helps the reader: the person of the district, where one is named. */
export interface MailHelper {
  district: string;
  name: string;
  phone?: string | undefined;
  mailbox?: string | undefined;
}

/** The wave that a message is about. */
export interface MailWave {
  title: Text;
  /** ISO date. */
  referenceDate: string;
}

/** Links to forms, and who helps with them. */
interface WithUnits {
  wave: MailWave;
  units: readonly [MailUnit, ...MailUnit[]];
  /** The address of the list of all units, where there are several. */
  allUnits?: string | undefined;
  /** Who helps all of them; none where they lie in several districts. */
  helper?: MailHelper | undefined;
}

/** Counts of a wave, for coordinators. */
interface WithCounts {
  wave: MailWave;
  /** The name of the only district that it tells of. */
  district?: string | undefined;
  /** Cases that are to answer, and those that have. */
  asked: number;
  complete: number;
  /** The address of the page of the console that tells more, or where the wave is published. */
  link: string;
  /** Where a member of staff ends it; the office's own mailbox always gets it. */
  subscription?: string | undefined;
}

/** How many there are of what waits for a coordinator, and the address of the page about it. */
export interface Todo {
  count: number;
  link: string;
}

/** All that a message says, ready to be written: no kind needs anything else. */
export type MailContent =
  /** @property text which of the texts: a mailbox that was not written to before gets the invitation */
  | ({
      kind: 'stage';
      text: Stage;
      /** The last day (ISO date) on which answers are still taken, late or not. */
      graceEnds: string;
    } & WithUnits)
  | ({
      kind: 'lostLink';
      /** How many more units the mailbox answers for than one message names. */
      left?: number;
    } & WithUnits)
  | ({ kind: 'newLink' } & WithUnits)
  | ({
      kind: 'receipt';
      /** As on the page. */
      receipt: string;
      number: number;
      submittedAt: string;
      /** Whether the unit still answers, so that it can correct its answers by the link. */
      isCorrectable: boolean;
      /** Whether the links open anything; long after the end of a wave they do not. */
      opens: boolean;
    } & WithUnits)
  /** What the approver or a coordinator wrote is read on the page only: it tells of answers. */
  | ({ kind: 'returned' } & WithUnits)
  | ({ kind: 'query' } & WithUnits)
  | ({
      kind: 'digest';
      /** The last day (ISO date) for all. */
      deadline: string;
      /** Submitted in the last seven days. */
      lately: number;
      /** Requests that wait for a decision, and where that is made. */
      requests: Todo;
      /** Messages of which somebody has to say what became of them. */
      unknown: Todo;
      /** Units that owe an answer and whose mail came back. */
      bounced: Todo;
    } & WithCounts)
  | ({
      kind: 'summary';
      closedOn: string;
      next?: { title: Text; link: string } | undefined;
    } & WithCounts)
  | {
      kind: 'report';
      wave: MailWave;
      /** Whether something was public before. */
      isRevised: boolean;
      /** The address of the public results, which do not expire. */
      link: string;
      /**
       * The addresses of documents of exactly this release, and the last day (ISO date) on which they open;
       * none if they could not be made yet.
       */
      documents: readonly { document: SharedDocumentKind; link: string }[];
      until: string;
      /** The address of all documents that are public, which does not expire. */
      allDocuments: string;
      /** Where a member of staff ends it. */
      subscription?: string;
      /** Where anybody else ends it. */
      unsubscribe?: string;
    };

/** The content of messages of one kind, or of several. */
export type MailContentOf<K extends MailContent['kind']> = Extract<MailContent, { kind: K }>;

/** Who writes. */
export type MailOwner = Pick<OwnerSettings, 'office' | 'contact' | 'address' | 'phone'>;

/** A message as it is sent. */
export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}
