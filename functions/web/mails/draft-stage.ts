import { formatDate } from '../../../schemas/format.ts';
import { type Block, type Draft, heading, paragraph } from './blocks.ts';
import type { DraftContext } from './draft-context.ts';
import type { MailContentOf } from './mail-content.ts';
import {
  actionBlocks,
  closingBlocks,
  firstDeadline,
  unbroken,
  unitsInWords,
} from './units-in-words.ts';

/** An invitation or a reminder. */
export function draftStage(content: MailContentOf<'stage'>, context: DraftContext): Draft {
  const { texts, owner, language } = context;
  const { wave, text } = content;
  const deadline = firstDeadline(content, context);
  const { title, texts: intro } = texts.stage[text];
  const about = wave.title[language];
  const referenceDate = formatDate(wave.referenceDate, language);
  const [first = '', ...rest] = intro(
    about,
    unitsInWords(content, context),
    referenceDate,
    owner.office,
  );
  return {
    subject: texts.subjects[text](deadline),
    about,
    preview: first,
    title: title(deadline),
    blocks: [
      paragraph(texts.greeting),
      paragraph(first),
      ...(text === 'reminder2' ? [whatHelps(content, context)] : []),
      ...actionBlocks(content, context),
      ...rest.map(paragraph),
      ...(text === 'reminder3' ? whatFollows(content, context) : []),
      ...(text === 'invitation' ? [] : [paragraph(texts.stage.crossed)]),
      ...closingBlocks(content, context),
    ],
  };
}

function whatHelps({ helper }: MailContentOf<'stage'>, { texts, owner }: DraftContext): Block {
  const { short, colleague, phone, callBack, time } = texts.stage.reminder2;
  const number = helper?.phone ?? owner.phone;
  return {
    kind: 'list',
    items: [short, colleague, number ? phone(unbroken(number)) : callBack, time],
  };
}

function whatFollows(content: MailContentOf<'stage'>, { texts, language }: DraftContext): Block[] {
  const { after, grace, closes, call } = texts.stage.reminder3;
  const isLate = content.units.some(({ deadline }) => deadline < content.graceEnds);
  const late = isLate ? grace(formatDate(content.graceEnds, language)) : closes;
  return [heading(after), paragraph(`${late} ${call}`)];
}
