import type { Contact } from '../../../schemas/contact.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { useHref } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { privacyPath } from './privacy-page.tsx';

/** As many as somebody looks through; a longer name finds fewer. */
const maxFound = 100;

/** The contacts with a name, for somebody to choose the mailbox that is meant. */
export function PersonsPage({ found }: { found: readonly Contact[] }) {
  const { privacy: texts, contacts: fields } = useConsoleTexts();
  const href = useHref();
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
            { title: texts.unit, cell: ({ ars }) => ars },
            { title: fields.mailbox, cell: ({ mailbox }) => mailbox },
            {
              title: texts.search,
              cell: ({ mailbox }) => (
                <form method="post" action={href(privacyPath)}>
                  <input type="hidden" name="mailbox" value={mailbox} />
                  <SubmitButton secondary>{texts.show}</SubmitButton>
                </form>
              ),
            },
          ]}
        />
      )}
      {found.length > maxFound && <p class="kern-body">{texts.tooMany}</p>}
    </ConsoleLayout>
  );
}
