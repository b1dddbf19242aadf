import type { Contact } from '../../../schemas/contact.ts';
import type { BoardCase } from '../../domain/board/board-case.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { formatDay } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import type { BoardView } from '../board/load-board.ts';
import { contactsPath } from '../contacts/contact-paths.ts';
import { DataTable } from '../parts/data-table.tsx';
import type { PageOf } from '../parts/page-of.ts';
import { Pagination } from '../parts/pagination.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { MailLayout } from './mail-layout.tsx';

interface UnreachablePageProps {
  board: BoardView;
  list: PageOf<BoardCase>;
  contacts: ReadonlyMap<string, readonly Contact[]>;
}

/** Whom no mail reaches, and why. */
export function UnreachablePage({
  board: { wave, districts },
  list,
  contacts,
}: UnreachablePageProps) {
  const { unreachable: texts } = useConsoleTexts().mail;
  const href = useHref();
  const names = new Map(districts.map(({ ags5, name }) => [ags5, name]));
  return (
    <MailLayout wave={wave} title={texts.title}>
      {list.total === 0 ? (
        <p class="kern-body">{texts.none}</p>
      ) : (
        <>
          <p class="kern-body">{texts.text}</p>
          <DataTable
            caption={texts.caption}
            isCaptionHidden
            rows={list.items}
            columns={[
              {
                title: texts.unit,
                isHeader: true,
                cell: ({ ars, name }) => (
                  <a
                    class="kern-link kern-link--no-visited-state"
                    href={href(consoleCasePath({ wave: wave.id, ars }))}
                  >
                    {name}
                  </a>
                ),
              },
              { title: texts.district, cell: ({ district }) => names.get(district) ?? district },
              { title: texts.why, cell: ({ ars }) => <Why contacts={contacts.get(ars) ?? []} /> },
              {
                title: texts.contacts,
                cell: ({ ars, name }) => (
                  <a class="kern-link kern-link--no-visited-state" href={href(contactsPath(ars))}>
                    {texts.change}
                    <span class="kern-sr-only">: {name}</span>
                  </a>
                ),
              },
            ]}
          />
          <Pagination list={list} />
        </>
      )}
    </MailLayout>
  );
}

function Why({ contacts }: { contacts: readonly Contact[] }) {
  const { unreachable: texts } = useConsoleTexts().mail;
  const { language } = usePage();
  if (contacts.length === 0) return <>{texts.noContact}</>;
  return (
    <>
      {contacts
        .flatMap(({ mailbox, bouncedAt }) =>
          bouncedAt ? [texts.bounced(mailbox, formatDay(bouncedAt, language))] : [],
        )
        .join('\n')}
    </>
  );
}
