import type { Language } from '../../../schemas/text.ts';
import { mailTexts } from '../texts/mails.ts';
import type { Block, Draft } from './blocks.ts';
import type { DraftContext } from './draft-context.ts';
import { draftDigest } from './draft-digest.ts';
import { draftLostLink, draftNewLink } from './draft-link.ts';
import { draftQuery } from './draft-query.ts';
import { draftReceipt } from './draft-receipt.ts';
import { draftReport } from './draft-report.ts';
import { draftReturned } from './draft-returned.ts';
import { draftStage } from './draft-stage.ts';
import { draftSummary } from './draft-summary.ts';
import type { MailContent, MailOwner, RenderedMail } from './mail-content.ts';
import { cutLine, oneLine } from './one-line.ts';
import { writeHtml } from './write-html.tsx';
import { writeText } from './write-text.ts';

/** How a message is written. */
export interface MailStyle {
  owner: MailOwner;
  /** That of the reader. */
  language: Language;
  /** What it tells of is made up: it says so. */
  exampleData?: boolean | undefined;
  /** It only shows what a message looks like: it says so. */
  isTest?: boolean | undefined;
}

/** Lists of messages show no more; longer lines of the header would be folded. */
const maxSubject = 78;

/** Writes a message, as text and as HTML. What people have written in it stays one line each. */
export function renderMail(content: MailContent, style: MailStyle): RenderedMail {
  const { language, owner } = style;
  const texts = mailTexts[language];
  const draft = draftOf(content, { texts, owner, language });
  const subject = style.isTest ? texts.marks.before(draft.subject) : draft.subject;
  const preview = draft.preview.charAt(0).toUpperCase() + draft.preview.slice(1);
  const cleaned = clean({
    ...draft,
    preview,
    blocks: [...marks(style), ...draft.blocks, imprint(owner)],
  });
  return {
    subject: cutLine(oneLine(`${subject}: ${draft.about}`.replaceAll('\u00a0', ' ')), maxSubject),
    text: writeText(cleaned),
    html: writeHtml(cleaned, language),
  };
}

function draftOf(content: MailContent, context: DraftContext): Draft {
  switch (content.kind) {
    case 'stage':
      return draftStage(content, context);
    case 'lostLink':
      return draftLostLink(content, context);
    case 'newLink':
      return draftNewLink(content, context);
    case 'receipt':
      return draftReceipt(content, context);
    case 'returned':
      return draftReturned(content, context);
    case 'query':
      return draftQuery(content, context);
    case 'digest':
      return draftDigest(content, context);
    case 'summary':
      return draftSummary(content, context);
    case 'report':
      return draftReport(content, context);
  }
}

function marks({ language, exampleData, isTest }: MailStyle): Block[] {
  const { example, test } = mailTexts[language].marks;
  return [...(isTest ? [test] : []), ...(exampleData ? [example] : [])].map((mark) => ({
    kind: 'notice',
    ...mark,
  }));
}

function imprint({ office, address, phone, contact }: MailOwner): Block {
  return { kind: 'imprint', lines: [office, ...address, ...(phone ? [phone] : []), contact] };
}

/** All texts of a draft as one line each. */
function clean<T>(value: T): T {
  if (typeof value === 'string') return oneLine(value) as T;
  if (Array.isArray(value)) return value.map(clean) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one)])) as T;
}
