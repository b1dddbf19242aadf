import { formatRate } from '../../../analytics/indicators/rates.ts';
import { formatNumber } from '../../../schemas/format.ts';
import { type Block, heading, paragraph } from './blocks.ts';
import type { DraftContext } from './draft-context.ts';
import type { MailContentOf } from './mail-content.ts';

/** A message with the figures of a wave. */
export type CountsContent = MailContentOf<'digest' | 'summary'>;

/** How many have answered: 87 von 206 Verwaltungen (42,2 %). */
export function stateInWords(
  { complete, asked }: CountsContent,
  { texts, language }: DraftContext,
): string {
  const [some, all] = [complete, asked].map((count) => formatNumber(count, language));
  const state = texts.counts.state(some ?? '', all ?? '', asked === 1);
  if (asked === 0) return state;
  return `${state} (${formatRate(complete / asked, language)})`;
}

/** Whose figures they are. */
export function scopeBlocks({ district }: CountsContent, { texts }: DraftContext): Block[] {
  return district === undefined ? [] : [paragraph(texts.counts.inDistrict(district))];
}

/** Why a coordinator gets it, and how that ends. */
export function coordinatorBlocks(
  { subscription }: CountsContent,
  { texts }: DraftContext,
): Block[] {
  const { why, unsubscribe } = texts.counts;
  if (subscription === undefined) return [heading(texts.about.title), paragraph(why.office)];
  return [
    heading(texts.about.title),
    paragraph(why.subscription),
    { kind: 'links', links: [{ label: unsubscribe, to: subscription }] },
  ];
}
