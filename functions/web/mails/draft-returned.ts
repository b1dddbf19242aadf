import { type Draft, paragraph } from './blocks.ts';
import type { DraftContext } from './draft-context.ts';
import type { MailContentOf } from './mail-content.ts';
import { actionBlocks, closingBlocks, firstDeadline, unitsInWords } from './units-in-words.ts';

/** That the approver has returned the answers. */
export function draftReturned(content: MailContentOf<'returned'>, context: DraftContext): Draft {
  const { texts, language } = context;
  const deadline = firstDeadline(content, context);
  const { title, where } = texts.returned;
  const text = texts.returned.text(unitsInWords(content, context), deadline);
  return {
    subject: texts.subjects.returned(deadline),
    about: content.wave.title[language],
    preview: text,
    title,
    blocks: [
      ...[texts.greeting, text, where].map(paragraph),
      ...actionBlocks(content, context),
      ...closingBlocks(content, context),
    ],
  };
}
