import { formatInstant } from '../format.ts';
import { type Draft, type Fact, paragraph } from './blocks.ts';
import type { DraftContext } from './draft-context.ts';
import type { MailContentOf } from './mail-content.ts';
import { actionBlocks, closingBlocks } from './units-in-words.ts';

/** That a submission was received. */
export function draftReceipt(content: MailContentOf<'receipt'>, context: DraftContext): Draft {
  const { texts, language } = context;
  const { receipt, number, submittedAt, wave } = content;
  const { title, text, correct, tooLate, link, ...words } = texts.receipt;
  const facts: Fact[] = [
    [words.number, receipt],
    [words.time, formatInstant(submittedAt, language)],
    ...(number > 1 ? [[words.version, String(number)] as const] : []),
  ];
  return {
    subject: texts.subjects.receipt(receipt),
    about: wave.title[language],
    preview: text,
    title,
    blocks: [
      paragraph(texts.greeting),
      paragraph(text),
      { kind: 'facts', facts },
      ...actionBlocks(content, context, link).filter(
        ({ kind }) => content.opens || kind !== 'button',
      ),
      paragraph(content.isCorrectable ? correct : tooLate),
      ...closingBlocks(content, context),
    ],
  };
}
