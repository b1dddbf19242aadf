import type { FoundPerson } from '../../store/retention/found.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { useHref } from '../../web/page-context.ts';
import { districtContactsPath } from '../district-contacts/district-contact-paths.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { privacyPath } from './privacy-page.tsx';

/** As many as somebody looks through; a longer name finds fewer. */
const maxFound = 100;

/** The contacts of units and districts with a name, for somebody to choose the mailbox that is meant. */
export function PersonsPage({ found }: { found: readonly FoundPerson[] }) {
  const { privacy: texts, contacts: fields } = useConsoleTexts();
  return (
    <ConsoleLayout
      title={texts.persons}
      section="privacy"
      crumbs={[{ path: privacyPath, text: texts.title }]}
    >
      <h1 class="kern-heading-x-large">{texts.persons}</h1>
      <p class="kern-body">{found.length === 0 ? texts.nobody : texts.personsText}</p>
      {found.length > 0 && (
        <DataTable
          caption={texts.persons}
          isCaptionHidden
          rows={found.slice(0, maxFound)}
          columns={[
            { title: fields.name, isHeader: true, cell: ({ name }) => name },
            { title: texts.unit, cell: ({ of }) => ('ars' in of ? of.ars : of.district) },
            { title: fields.mailbox, cell: ({ mailbox }) => mailbox },
            {
              title: texts.search,
              cell: (person) => <Way person={person} />,
            },
          ]}
        />
      )}
      {found.length > maxFound && <p class="kern-body">{texts.tooMany}</p>}
    </ConsoleLayout>
  );
}

/** All that is stored about a mailbox, or, where none is known, the only entry that names the person. */
function Way({ person: { mailbox, of } }: { person: FoundPerson }) {
  const { privacy: texts, districtContacts } = useConsoleTexts();
  const href = useHref();
  if (mailbox === undefined && 'district' in of) {
    return (
      <a
        class="kern-link kern-link--no-visited-state"
        href={href(districtContactsPath(of.district))}
      >
        {districtContacts.change}
        <span class="kern-sr-only"> ({of.district})</span>
      </a>
    );
  }
  return (
    <form method="post" action={href(privacyPath)}>
      <input type="hidden" name="mailbox" value={mailbox} />
      <SubmitButton secondary>{texts.show}</SubmitButton>
    </form>
  );
}
