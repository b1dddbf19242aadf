import type { Contact } from '../../../schemas/contact.ts';
import type { Unit } from '../../../schemas/registry.ts';
import { ConfirmPage } from '../parts/confirm-page.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { contactsPath } from './contact-paths.ts';

interface ContactRemovalPageProps {
  unit: Unit;
  contact: Contact;
  /** Whether the unit has no other contact. */
  isLast: boolean;
}

/** Asks once more before a contact is removed. */
export function ContactRemovalPage({ unit, contact, isLast }: ContactRemovalPageProps) {
  const { contacts: texts } = useConsoleTexts();
  const { removal } = texts;
  return (
    <ConfirmPage
      section="registry"
      crumbs={[{ path: contactsPath(unit.ars), text: texts.of(unit.name) }]}
      title={removal.title}
      action={contactsPath(unit.ars, contact.id, 'remove')}
      back={contactsPath(unit.ars)}
      button={removal.button}
      fields={{ version: String(contact.version) }}
      isFinal
    >
      <p class="kern-body">{removal.text(contact.mailbox, unit.name)}</p>
      {isLast && (
        <p class="kern-body">
          <strong>{removal.last}</strong>
        </p>
      )}
    </ConfirmPage>
  );
}
