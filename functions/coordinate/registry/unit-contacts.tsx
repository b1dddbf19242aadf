import type { Contact } from '../../../schemas/contact.ts';
import { ContactTable } from '../contacts/contact-table.tsx';
import { PageSection } from '../parts/page-section.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

/** The contacts of a unit as a section of its page. */
export function UnitContacts({ ars, contacts }: { ars: string; contacts: readonly Contact[] }) {
  const { contacts: texts } = useConsoleTexts();
  return (
    <PageSection title={texts.title}>
      <ContactTable ars={ars} contacts={contacts} />
    </PageSection>
  );
}
