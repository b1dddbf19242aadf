import type { Contact } from '../../../schemas/contact.ts';
import type { Unit } from '../../../schemas/registry.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { ContactTable } from './contact-table.tsx';

interface ContactsPageProps {
  unit: Unit;
  contacts: readonly Contact[];
  /** What was done right before. */
  done: string | undefined;
}

/** The contacts of a unit. */
export function ContactsPage({ unit, contacts, done }: ContactsPageProps) {
  const { contacts: texts } = useConsoleTexts();
  const title = texts.of(unit.name);
  return (
    <ConsoleLayout title={title} section="registry">
      <DoneAlert texts={texts.done} done={done} />
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="kern-body">{texts.text}</p>
      <ContactTable ars={unit.ars} contacts={contacts} />
    </ConsoleLayout>
  );
}
