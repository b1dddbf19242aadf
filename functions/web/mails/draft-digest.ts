import { formatDate, formatNumber } from '../../../schemas/format.ts';
import { type Block, type Draft, type Fact, heading, paragraph } from './blocks.ts';
import { coordinatorBlocks, scopeBlocks, stateInWords } from './counts-in-words.ts';
import type { DraftContext } from './draft-context.ts';
import type { MailContentOf } from './mail-content.ts';

/** How far a wave is, for coordinators. */
export function draftDigest(content: MailContentOf<'digest'>, context: DraftContext): Draft {
  const { texts, language } = context;
  const { digest, complete } = texts.counts;
  const { wave, lately, deadline, link } = content;
  const state = stateInWords(content, context);
  const facts: Fact[] = [
    [complete, state],
    [digest.lately, formatNumber(lately, language)],
    [digest.deadline, formatDate(deadline, language)],
  ];
  return {
    subject: texts.subjects.digest(state),
    about: wave.title[language],
    preview: `${digest.lately}: ${formatNumber(lately, language)}`,
    title: digest.title,
    blocks: [
      paragraph(texts.greeting),
      paragraph(digest.text(wave.title[language])),
      { kind: 'facts', facts },
      ...scopeBlocks(content, context),
      heading(digest.todo),
      ...todo(content, context),
      paragraph(digest.linkText),
      { kind: 'button', link: { label: digest.link, to: link } },
      ...coordinatorBlocks(content, context),
    ],
  };
}

function todo(content: MailContentOf<'digest'>, { texts, language }: DraftContext): Block[] {
  const { digest } = texts.counts;
  const links = (['requests', 'unknown', 'bounced'] as const)
    .filter((what) => content[what].count > 0)
    .map((what) => {
      const { count, link } = content[what];
      return { label: digest[what](formatNumber(count, language)), to: link };
    });
  if (links.length === 0) return [paragraph(digest.nothing)];
  return [paragraph(digest.todoText), { kind: 'links', links }];
}
