import { type Contact, isSameMailbox } from '../../../schemas/contact.ts';
import type { Unit } from '../../../schemas/registry.ts';
import type { RequestOf } from '../../../schemas/request.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import type { SummaryEntry } from '../../web/components/summary-list.tsx';
import { RadioGroup } from '../../web/fields/plain-field.tsx';
import { useHref } from '../../web/page-context.ts';
import type { RequestsTexts } from '../../web/texts/console/requests.de.ts';
import { ContactTable } from '../contacts/contact-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { RequestFrame } from './request-frame.tsx';
import { requestPath } from './request-paths.ts';

/** The choice to leave the contacts that there are as they are. */
export const addChoice = 'add';

/** What a request for another mailbox says. */
export function mailboxAsked(texts: RequestsTexts, request: RequestOf<'contact'>): SummaryEntry[] {
  const { mailbox, remark } = request;
  return [
    { key: texts.mailbox, value: mailbox },
    ...(remark ? [{ key: texts.remark, value: remark }] : []),
  ];
}

interface ContactDecisionPageProps {
  request: RequestOf<'contact'>;
  unit: Unit;
  /** The contacts of the unit. */
  there: readonly Contact[];
  /** Nothing was chosen. */
  isUnclear?: boolean;
}

/** Asks whether a mailbox becomes a contact beside the others, or instead of one. */
export function ContactDecisionPage(props: ContactDecisionPageProps) {
  const { request, unit, there, isUnclear = false } = props;
  const { requests: texts } = useConsoleTexts();
  const { contact } = texts;
  const href = useHref();
  const isKnown = there.some(({ mailbox }) => isSameMailbox(mailbox, request.mailbox));
  return (
    <RequestFrame
      request={request}
      unit={unit.name}
      asked={mailboxAsked(texts, request)}
      errors={isUnclear ? [{ href: '#how', text: contact.problem }] : []}
    >
      <section class="pegel-section">
        <h2 class="kern-heading-medium">{contact.there}</h2>
        <ContactTable ars={unit.ars} contacts={there} isReadOnly />
        {isKnown && <p class="kern-body">{contact.known}</p>}
        <form class="pegel-form" method="post" action={href(requestPath(request))}>
          <input type="hidden" name="ars" value={unit.ars} />
          {!isKnown && there.length > 0 && (
            <RadioGroup
              name="how"
              label={contact.how}
              value={undefined}
              error={isUnclear ? contact.problem : undefined}
              options={[
                { value: addChoice, label: contact.add },
                ...there.map(({ id, mailbox }) => ({
                  value: id,
                  label: contact.replace(mailbox),
                })),
              ]}
            />
          )}
          <div class="pegel-actions">
            <SubmitButton>{contact.accept}</SubmitButton>
            {!request.case && (
              <a class="kern-link kern-link--no-visited-state" href={href(requestPath(request))}>
                {contact.anotherUnit}
              </a>
            )}
          </div>
        </form>
      </section>
    </RequestFrame>
  );
}
