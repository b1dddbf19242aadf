import { type Draft, paragraph } from './blocks.ts';
import type { DraftContext } from './draft-context.ts';
import type { MailContentOf } from './mail-content.ts';
import { actionBlocks, closingBlocks, unitsInWords } from './units-in-words.ts';

/** That the coordinators have a question; after the deadline, too, so that it names none to keep. */
export function draftQuery(content: MailContentOf<'query'>, context: DraftContext): Draft {
  const { texts, language } = context;
  const { title, where } = texts.query;
  const text = texts.query.text(unitsInWords(content, context));
  return {
    subject: texts.subjects.query,
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
