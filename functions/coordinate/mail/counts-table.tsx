import { formatNumber } from '../../../schemas/format.ts';
import type { VoidReason } from '../../../schemas/message.ts';
import type { MailCounts, MailStanding } from '../../domain/mail/mail-counts.ts';
import { standings, sumOf } from '../../domain/mail/mail-counts.ts';
import type { MailTopic } from '../../domain/mail/mail-topics.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { manyMails } from './count-by-topic.ts';
import { countPath, mailListPath } from './paths.ts';

export interface CountsRow {
  topic: MailTopic;
  counts: MailCounts | 'many';
  /** When it is planned for, as people read it. */
  time?: string;
  /** Whether it did not go out because mail is paused. */
  isHeld?: boolean;
}

interface CountsTableProps {
  wave: string;
  caption: string;
  rows: readonly CountsRow[];
  hasTimes?: boolean;
}

/** How many messages stand how; each number leads to them. */
export function CountsTable({ wave, caption, rows, hasTimes }: CountsTableProps) {
  const { mail } = useConsoleTexts();
  const { overview } = mail;
  const { language } = usePage();
  const columns: Column<CountsRow>[] = [
    { title: overview.topic, isHeader: true, cell: ({ topic }) => mail.topics[topic] },
    ...(hasTimes ? [{ title: overview.planTime, cell: ({ time }: CountsRow) => time }] : []),
    {
      title: overview.messageCount,
      isNumeric: true,
      cell: ({ topic, counts }) =>
        counts === 'many' ? (
          <Many wave={wave} topic={topic} />
        ) : (
          formatNumber(sumOf(counts), language)
        ),
    },
    ...standings.map((standing) => ({
      title: mail.standings[standing],
      isNumeric: true,
      cell: ({ topic, counts }: CountsRow) =>
        counts !== 'many' && <Count {...{ wave, topic, counts, standing }} />,
    })),
    {
      title: overview.notSentWhy,
      cell: ({ counts, isHeld }) =>
        isHeld ? overview.held : counts !== 'many' && <Reasons of={counts} />,
    },
  ];
  return <DataTable caption={caption} isCaptionHidden columns={columns} rows={rows} />;
}

/** What nobody has counted yet, and what counts it. */
function Many({ wave, topic }: { wave: string; topic: MailTopic }) {
  const { mail } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  return (
    <>
      {mail.overview.many(formatNumber(manyMails, language))}{' '}
      <a class="kern-link kern-link--no-visited-state" href={href(countPath(wave, topic))}>
        {mail.overview.count}
        <span class="kern-sr-only">: {mail.topics[topic]}</span>
      </a>
    </>
  );
}

interface CountProps {
  wave: string;
  topic: MailTopic;
  counts: MailCounts;
  standing: MailStanding;
}

function Count({ wave, topic, counts, standing }: CountProps) {
  const { mail } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const text = formatNumber(counts.standing[standing], language);
  if (counts.standing[standing] === 0) return <>{text}</>;
  return (
    <a
      class="kern-link kern-link--no-visited-state"
      href={href(mailListPath(wave, { topic, standing }))}
    >
      {text}
      <span class="kern-sr-only">
        {' '}
        {mail.topics[topic]}, {mail.standings[standing]}
      </span>
    </a>
  );
}

function Reasons({ of: { reasons } }: { of: MailCounts }) {
  const { mail } = useConsoleTexts();
  const { language } = usePage();
  const lines = Object.entries(reasons) as [VoidReason, number][];
  return (
    <>
      {lines
        .map(([reason, count]) =>
          mail.overview.reason(formatNumber(count, language), mail.reasons[reason]),
        )
        .join('\n')}
    </>
  );
}
