import { may } from '../../domain/access/rights.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { messagesPath } from '../messages/message-paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

/** Says why the words of what was sent cannot be read again, and leads to what the mails look like. */
export function WordingHint({ wave }: { wave: string }) {
  const { mail, messages } = useConsoleTexts();
  const { staff } = usePage();
  const href = useHref();
  return (
    <p class="kern-body kern-body--small">
      {mail.wording}{' '}
      {staff && may(staff, 'contacts.read') && (
        <a class="kern-link kern-link--no-visited-state" href={href(messagesPath(wave))}>
          {messages.link}
        </a>
      )}
    </p>
  );
}
