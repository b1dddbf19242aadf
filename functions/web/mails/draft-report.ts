import { formatDate } from '../../../schemas/format.ts';
import { type Block, type Draft, heading, paragraph } from './blocks.ts';
import type { DraftContext } from './draft-context.ts';
import type { MailContentOf } from './mail-content.ts';

/** That results are public, for all who want to know. */
export function draftReport(content: MailContentOf<'report'>, context: DraftContext): Draft {
  const { texts, language } = context;
  const { report } = texts;
  const { wave, link, documents, until, allDocuments, isRevised } = content;
  const title = wave.title[language];
  const about = isRevised ? report.revised : report.published;
  const text = about.text(title, formatDate(wave.referenceDate, language));
  const links = documents.map(({ document, link: to }) => ({ label: report.names[document], to }));
  return {
    subject: about.subject,
    about: title,
    preview: text,
    title: about.title,
    blocks: [
      paragraph(texts.greeting),
      paragraph(text),
      { kind: 'button', link: { label: report.link, to: link } },
      heading(report.documents),
      ...(links.length === 0
        ? [paragraph(report.notYet)]
        : [
            { kind: 'links', links } as const,
            paragraph(report.until(formatDate(until, language))),
          ]),
      { kind: 'links', links: [{ label: report.allDocuments, to: allDocuments }] },
      ...whyBlocks(content, context),
    ],
  };
}

/** Why the reader gets it, and how that ends. */
function whyBlocks(
  { subscription, unsubscribe }: MailContentOf<'report'>,
  { texts }: DraftContext,
): Block[] {
  const { about, counts, report } = texts;
  const why = (text: string, label?: string, to?: string): Block[] => [
    heading(about.title),
    paragraph(text),
    ...(label && to ? [{ kind: 'links', links: [{ label, to }] } as const] : []),
  ];
  if (unsubscribe) return why(report.why, report.unsubscribe, unsubscribe);
  if (subscription) return why(counts.why.subscription, counts.unsubscribe, subscription);
  return why(counts.why.office);
}
