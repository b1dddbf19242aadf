import type { Temporal } from 'temporal-polyfill';
import type { DistrictContact } from '../../../schemas/district-contact.ts';
import type { MailSample } from '../../../schemas/message.ts';
import type { Language } from '../../../schemas/text.ts';
import { dateOf, type Wave } from '../../../schemas/wave.ts';
import { daysShared, sharedDocuments } from '../../domain/mail/shared-document.ts';
import { mailTexts } from '../texts/mails.ts';
import type { MailContent, MailHelper } from './mail-content.ts';

/** What a sample is made of. */
export interface SampleParts {
  wave: Pick<Wave, 'title' | 'referenceDate' | 'calendar'>;
  /** Whom it is shown for, as far as that is known. */
  example: {
    /** How many units are asked. */
    asked: number;
    /** The name of one of them, and of its district. */
    unit?: string | undefined;
    district?: string | undefined;
    contact?: DistrictContact | undefined;
  };
  language: Language;
  /** Where people open Pegel, without a slash at the end. */
  url: string;
  now: Temporal.Instant;
}

/** Whoever reads it sees that it opens nothing. */
const noCode = 'BEISPIEL-OHNE-ZUGANG';

/** The content of a message that is looked at before anybody gets one: with the dates of a wave. */
export function sampleContent(sample: MailSample, parts: SampleParts): MailContent {
  const { example, language, url, now } = parts;
  const { asked, unit = mailTexts[language].sampleUnit } = example;
  const { title, referenceDate, calendar } = parts.wave;
  const wave = { title, referenceDate };
  const deadline = dayOf(calendar.deadline);
  const link = `${url}/r/${noCode}`;
  const ofUnit = {
    wave,
    units: [{ name: unit, link, deadline }],
    helper: helperOf(example),
  } as const;
  const complete = Math.floor(asked * 0.42);
  const page = `${url}/coordinate`;
  const counts = { wave, asked, complete, link: page };
  switch (sample) {
    case 'invitation':
    case 'reminder1':
    case 'reminder2':
    case 'reminder3':
      return { kind: 'stage', text: sample, graceEnds: dayOf(calendar.graceEnds), ...ofUnit };
    case 'receipt': {
      const submittedAt = now.round('second').toString();
      return {
        kind: 'receipt',
        receipt: 'BEISP-IEL00',
        number: 1,
        submittedAt,
        isCorrectable: true,
        opens: true,
        ...ofUnit,
      };
    }
    case 'digest': {
      const lately = Math.floor(complete / 3);
      const todo = (count: number) => ({ count, link: page });
      const todos = { requests: todo(2), unknown: todo(1), bounced: todo(1) };
      return { kind: 'digest', deadline, lately, ...todos, ...counts };
    }
    case 'summary':
      return { kind: 'summary', closedOn: dateOf(now), ...counts };
    case 'report':
      return {
        kind: 'report',
        wave,
        isRevised: false,
        link: `${url}/results`,
        documents: sharedDocuments.map((document) => ({ document, link: `${url}/results` })),
        until: dateOf(now.add({ hours: 24 * daysShared })),
        allDocuments: `${url}/results/archive`,
      };
    default:
      return { kind: sample, ...ofUnit };
  }
}

function helperOf({ district, contact }: SampleParts['example']): MailHelper | undefined {
  if (district === undefined || !contact) return undefined;
  const { name, phone, mailbox } = contact;
  return { district, name, phone, mailbox };
}

function dayOf(localTime: string): string {
  return localTime.slice(0, 10);
}
