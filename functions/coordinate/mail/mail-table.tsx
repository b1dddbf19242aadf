import { formatNumber } from '../../../schemas/format.ts';
import type { Claim, Message } from '../../../schemas/message.ts';
import { unitsOfMail } from '../../domain/mail/units-of-mail.ts';
import type { PlacedClaim } from '../../store/mail/wave-mails.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { unitPath } from '../registry/paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { type AboutMails, useMailWords } from './mail-words.ts';

/** Names, and what else the words about messages need. */
export interface MailNames extends AboutMails {
  /** Of the units that whoever looks may see, by ARS. */
  units: ReadonlyMap<string, string>;
}

interface MailTableProps {
  caption: string;
  mails: readonly PlacedClaim[];
  names: MailNames;
  /** Columns that only this table has. */
  more?: readonly Column<PlacedClaim>[];
}

/** Single messages: about whom, to whom, what, when, and what became of them. */
export function MailTable({ caption, mails, names, more = [] }: MailTableProps) {
  const { list } = useConsoleTexts().mail;
  const { language } = usePage();
  const words = useMailWords(names);
  const of =
    (say: (message: Message, claim: Claim) => string) =>
    ({ claim }: PlacedClaim) =>
      claim.message && say(claim.message, claim);
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={mails}
      columns={[
        { title: list.units, isHeader: true, cell: (one) => <Units mail={one} names={names} /> },
        {
          title: list.mailbox,
          cell: ({ claim }) =>
            claim.message?.mailbox ??
            (claim.state === 'VOID' ? list.unknownMailbox : list.allContacts),
        },
        { title: list.what, cell: of(words.what) },
        {
          title: list.at,
          cell: ({ claim }) => formatInstant(claim.takenAt ?? claim.createdAt, language),
        },
        { title: list.state, cell: ({ claim }) => words.state(claim) },
        { title: list.why, cell: of(words.why) },
        ...more,
      ]}
    />
  );
}

/** As many units as a cell of a table names. */
const maxNamed = 5;

function Units({ mail, names }: { mail: PlacedClaim; names: MailNames }) {
  const { list } = useConsoleTexts().mail;
  const { language } = usePage();
  const href = useHref();
  const { place, claim } = mail;
  const units = unitsOfMail(claim).filter((ars) => names.units.has(ars));
  if (units.length === 0)
    return <>{claim.message?.kind === 'lostLink' ? '' : list.toCoordinators}</>;
  const more = units.length - maxNamed;
  return (
    <>
      {units.slice(0, maxNamed).map((ars) => (
        <div>
          <a
            class="kern-link kern-link--no-visited-state"
            href={href(
              place.wave === '-' ? unitPath(ars) : consoleCasePath({ wave: place.wave, ars }),
            )}
          >
            {names.units.get(ars)}
          </a>
        </div>
      ))}
      {more > 0 && <div>{list.more(formatNumber(more, language))}</div>}
    </>
  );
}
