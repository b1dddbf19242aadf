import type { MailOfCase } from '../../store/mail/mails-of-case.ts';
import { formatInstant } from '../../web/format.ts';
import { usePage } from '../../web/page-context.ts';
import { type AboutMails, useMailWords } from '../mail/mail-words.ts';
import { WordingHint } from '../mail/wording-hint.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

interface MailsTableProps {
  mails: readonly MailOfCase[];
  about: AboutMails;
  wave: string;
}

/** What has gone out to a unit about its case, the last first, and what became of it. */
export function MailsTable({ mails, about, wave }: MailsTableProps) {
  const { mail } = useConsoleTexts();
  const { ofCase, list, topics } = mail;
  const { language } = usePage();
  const words = useMailWords(about);
  const what = ({ kind, stage }: MailOfCase) =>
    topics[kind === 'stage' ? (stage ?? 'invitation') : kind];
  if (mails.length === 0) return <p class="kern-body">{ofCase.none}</p>;
  return (
    <>
      <DataTable
        caption={ofCase.title}
        isCaptionHidden
        rows={mails}
        columns={[
          { title: list.at, cell: ({ at }) => formatInstant(at, language) },
          { title: list.what, isHeader: true, cell: what },
          { title: list.mailbox, cell: ({ claim }) => claim?.message?.mailbox ?? ofCase.gone },
          { title: list.state, cell: ({ claim }) => (claim ? words.state(claim) : ofCase.gone) },
          {
            title: list.why,
            cell: ({ claim }) => claim?.message && words.why(claim.message, claim),
          },
        ]}
      />
      <p class="kern-body kern-body--small">{ofCase.kept}</p>
      <WordingHint wave={wave} />
    </>
  );
}
