import { type Draft, paragraph } from './blocks.ts';
import type { DraftContext } from './draft-context.ts';
import type { MailContentOf } from './mail-content.ts';
import { actionBlocks, closingBlocks, firstDeadline, unitsInWords } from './units-in-words.ts';

/** New links, for whoever has asked for them. */
export function draftLostLink(content: MailContentOf<'lostLink'>, context: DraftContext): Draft {
  const { title, text, left, stranger } = context.texts.lostLink;
  const more = content.left ? [left(content.left)] : [];
  return draftOf(content, context, title, text, ...more, stranger);
}

/** A link that a coordinator has sent. */
export function draftNewLink(content: MailContentOf<'newLink'>, context: DraftContext): Draft {
  const { title, text } = context.texts.newLink;
  const wave = content.wave.title[context.language];
  return draftOf(content, context, title, text(wave, unitsInWords(content, context)));
}

function draftOf(
  content: MailContentOf<'lostLink' | 'newLink'>,
  context: DraftContext,
  title: string,
  text: string,
  ...more: string[]
): Draft {
  const { texts, language } = context;
  return {
    subject: texts.subjects[content.kind](firstDeadline(content, context)),
    about: content.wave.title[language],
    preview: text,
    title,
    blocks: [
      ...[texts.greeting, text].map(paragraph),
      ...actionBlocks(content, context),
      ...more.map(paragraph),
      ...closingBlocks(content, context),
    ],
  };
}
