import type { Contact } from '../../../schemas/contact.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { useHref } from '../../web/page-context.ts';
import { contactsPath } from '../contacts/contact-paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { lettersPath } from '../waves/wave-paths.ts';
import { CaseFrame } from './case-frame.tsx';
import type { CaseView } from './case-view.ts';
import { StepForm } from './step-form.tsx';

interface SendLinkPageProps {
  view: CaseView;
  /** The latest entry of the audit that the page knows of. */
  seen: string | undefined;
  /** Those that mail reaches. */
  contacts: readonly Contact[];
}

/** Says to whom a new link goes, or what helps where nobody can be written to. */
export function SendLinkPage({ view, seen, contacts }: SendLinkPageProps) {
  const { sendLink } = useConsoleTexts().mail;
  const href = useHref();
  if (contacts.length === 0) {
    const ways = [
      { text: sendLink.noContact, path: contactsPath(view.key.ars), link: sendLink.toContacts },
      {
        text: sendLink.print,
        path: lettersPath(view.key.wave, view.key.ars),
        link: sendLink.toPrint,
      },
      { text: sendLink.letter, path: consoleCasePath(view.key, 'links'), link: sendLink.toLinks },
    ];
    return (
      <CaseFrame view={view} title={sendLink.title}>
        {ways.map(({ text, path, link }) => (
          <p class="kern-body">
            {text}{' '}
            <a class="kern-link kern-link--no-visited-state" href={href(path)}>
              {link}
            </a>
          </p>
        ))}
      </CaseFrame>
    );
  }
  return (
    <StepForm
      view={view}
      seen={seen}
      title={sendLink.title}
      text={sendLink.text}
      page="send-link"
      button={sendLink.button}
    >
      <ul class="kern-list kern-list--bullet">
        {contacts.map(({ mailbox }) => (
          <li>{mailbox}</li>
        ))}
      </ul>
      <p class="kern-body">{sendLink.before}</p>
    </StepForm>
  );
}
