import type { Temporal } from 'temporal-polyfill';
import type { OutgoingMail } from '../../../functions/store/mail/mail-sender.ts';
import type { MessagePlace, Stage } from '../../../schemas/message.ts';
import { Order, Timeline } from './timeline.ts';

/** A mail that really went out. */
export interface SentMail extends OutgoingMail {
  id: string;
  at: Temporal.Instant;
  place: MessagePlace;
  /** The first word of its place, and the stage where it is of one. */
  kind: string;
  stage: Stage | undefined;
  codes: readonly string[];
  /** The units that its links open. */
  units: readonly string[];
}

/** A mailbox that is a contact of a unit, as people know it. */
export type ContactState = 'none' | 'works' | 'bounced';

/** What is true in the world, as people and the provider know it, whatever Pegel has stored. */
export class Truth {
  readonly order = new Order();
  readonly mails: SentMail[] = [];
  /** Whether a unit is to be reminded, by case. */
  readonly owes = new Map<string, Timeline<boolean>>();
  /** By unit, and by mailbox in small letters. */
  readonly contacts = new Map<string, Map<string, Timeline<ContactState>>>();
  /** When somebody last said that a mailbox is right (ISO instants), by unit and mailbox. */
  readonly #confirmed = new Map<string, string>();
  /** Whether the mail of a wave waits. */
  readonly paused = new Map<string, Timeline<boolean>>();
  /** What is found to be wrong. */
  readonly violations: string[] = [];

  owesOf(wave: string, ars: string): Timeline<boolean> {
    return lazily(this.owes, `${wave} ${ars}`, () => new Timeline(this.order, true));
  }

  contactOf(ars: string, mailbox: string): Timeline<ContactState> {
    const ofUnit = lazily(this.contacts, ars, () => new Map<string, Timeline<ContactState>>());
    const none = () => new Timeline<ContactState>(this.order, 'none');
    return lazily(ofUnit, mailbox.toLowerCase(), none);
  }

  /** From now on a mailbox works for a unit, as somebody says. */
  confirm(ars: string, mailbox: string, at: string, doing: () => Promise<boolean>) {
    this.#confirmed.set(`${ars} ${mailbox.toLowerCase()}`, at);
    return this.contactOf(ars, mailbox).change('works', doing);
  }

  /** Whether somebody has said that a mailbox is right since something was sent there. */
  isConfirmedSince(ars: string, mailbox: string, sent: Temporal.Instant): boolean {
    const at = this.#confirmed.get(`${ars} ${mailbox.toLowerCase()}`);
    return at !== undefined && Date.parse(at) > sent.epochMilliseconds;
  }

  /** The mailboxes (in small letters) that work now for a unit. */
  workingMailboxes(ars: string): string[] {
    const ofUnit = [...(this.contacts.get(ars) ?? [])];
    return ofUnit.flatMap(([mailbox, { now }]) => (now === 'works' ? [mailbox] : []));
  }

  pausedOf(wave: string): Timeline<boolean> {
    return lazily(this.paused, wave, () => new Timeline(this.order, false));
  }

  violate(rule: number, what: string): void {
    this.violations.push(`(${rule}) ${what}`);
  }
}

function lazily<T>(map: Map<string, T>, key: string, make: () => T): T {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
