import type { Temporal } from 'temporal-polyfill';
import type { Letter, Letters } from '../../analytics/reports/letters.ts';
import type { DistrictContact } from '../../schemas/district-contact.ts';
import { formatDate } from '../../schemas/format.ts';
import type { OwnerSettings } from '../../schemas/owner.ts';
import { dateOf, isAfterMinute, type Wave } from '../../schemas/wave.ts';
import type { Recipient } from '../domain/letters/recipients.ts';
import { deadlineOf, ownExtension } from '../domain/waves/own-deadline.ts';
import { letterDe } from '../web/texts/letter.de.ts';

/** Who signs letters: those parts of the settings that stand in them. */
export type Sender = Pick<OwnerSettings, 'office' | 'contact' | 'address' | 'phone'>;

/** What all letters of a file have in common. */
export interface LetterFrame {
  wave: Wave;
  sender: Sender;
  /** Where codes are entered, such as `https://pegel.example.org/access`. */
  address: string;
  now: Temporal.Instant;
}

/** What is particular to one letter. */
export interface LetterTo {
  unit: Recipient;
  /** As it is typed. */
  code: string;
  /** The post code and the place of its seat, where the register tells them. */
  seat: string | undefined;
  /** Who helps in the district of the unit, and what that is called. */
  helper: DistrictContact | undefined;
  district: string;
}

/** Says what a file of letters says, word for word. */
export function lettersOf(frame: LetterFrame, all: readonly LetterTo[]): Letters {
  const { office, address } = frame.sender;
  return {
    title: letterDe.fileTitle(frame.wave.title.de),
    sender: { office, address, line: [office, ...address].join(' · ') },
    letters: all.map((one) => letterOf(frame, one)),
  };
}

function letterOf({ wave, sender, address, now }: LetterFrame, to: LetterTo): Letter {
  const { unit, code } = to;
  const title = wave.title.de;
  const referenceDate = day(wave.referenceDate);
  const deadline = day(deadlineOf(wave, unit));
  const extension = ownExtension(wave, unit.extendedUntil);
  const isLate = isAfterMinute(extension ? `${extension}T23:59` : wave.calendar.deadline, now);
  const typed = address.replace(/^https:\/\//, '');
  const why = unit.status === 'QUERIED' ? letterDe.queried : letterDe.asked;
  const until = isLate
    ? letterDe.late(deadline, day(wave.calendar.graceEnds.slice(0, 10)))
    : letterDe.until(deadline);
  const { facts, access } = letterDe;
  return {
    to: [unit.name, ...(to.seat ? [to.seat] : [])],
    facts: [
      { label: facts.wave, value: title },
      { label: facts.referenceDate, value: referenceDate },
      {
        label: extension ? facts.extended : facts.deadline,
        value: deadline,
      },
      { label: facts.date, value: day(dateOf(now)) },
    ],
    subject: letterDe.subject(title),
    before: [
      ...(wave.exampleData ? [letterDe.exampleData] : []),
      letterDe.greeting,
      `${why(unit.name, title, referenceDate)} ${until}`,
      ...(unit.reason ? [letterDe.reasons[unit.reason]] : []),
    ],
    access: { ...access, address: typed, code },
    after: [letterDe.saved, help(sender, to), letterDe.mailbox(sender.contact)],
    close: [letterDe.regards, sender.office],
    english: letterDe.english(typed),
  };
}

/** Whom to ask: the person of the district where one is named, or the office. */
function help({ contact, phone }: Sender, { helper, district }: LetterTo): string {
  if (!helper) return letterDe.office(waysTo({ mailbox: contact, phone }));
  const isReachable = helper.phone !== undefined || helper.mailbox !== undefined;
  const ways = isReachable ? helper : { mailbox: contact };
  return letterDe.helper(helper.name, district, waysTo(ways));
}

function waysTo({ phone, mailbox }: { phone?: string | undefined; mailbox?: string | undefined }) {
  const ways = [
    ...(phone ? [letterDe.ways.phone(phone)] : []),
    ...(mailbox ? [letterDe.ways.mailbox(mailbox)] : []),
  ];
  return `: ${ways.join(', ')}`;
}

const day = (date: string) => formatDate(date, 'de');
