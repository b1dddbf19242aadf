import { formatDate, formatNumber } from '../../../schemas/format.ts';
import { type Block, type Draft, type Fact, heading, paragraph } from './blocks.ts';
import { coordinatorBlocks, scopeBlocks, stateInWords } from './counts-in-words.ts';
import type { DraftContext } from './draft-context.ts';
import type { MailContentOf } from './mail-content.ts';

/** What came of a wave, for coordinators. */
export function draftSummary(content: MailContentOf<'summary'>, context: DraftContext): Draft {
  const { texts, language } = context;
  const { summary, complete } = texts.counts;
  const { wave, closedOn, asked, link, district } = content;
  const state = stateInWords(content, context);
  const facts: Fact[] = [
    [complete, state],
    [summary.missing, formatNumber(asked - content.complete, language)],
    [summary.closedOn, formatDate(closedOn, language)],
  ];
  const ended = summary.ended(wave.title[language]);
  const isForAll = district === undefined;
  return {
    subject: texts.subjects.summary(state),
    about: wave.title[language],
    preview: ended,
    title: summary.title,
    blocks: [
      paragraph(texts.greeting),
      paragraph(ended),
      { kind: 'facts', facts },
      ...scopeBlocks(content, context),
      ...(isForAll ? [paragraph(summary.publish)] : []),
      { kind: 'button', link: { label: isForAll ? summary.publishLink : summary.link, to: link } },
      ...nextBlocks(content, context),
      ...coordinatorBlocks(content, context),
    ],
  };
}

function nextBlocks({ next }: MailContentOf<'summary'>, context: DraftContext): Block[] {
  if (!next) return [];
  const { summary } = context.texts.counts;
  return [
    heading(summary.next),
    paragraph(summary.nextText(next.title[context.language])),
    { kind: 'button', link: { label: summary.nextLink, to: next.link } },
  ];
}
