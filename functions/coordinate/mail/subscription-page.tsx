import type { Subscription } from '../../../schemas/subscription.ts';
import { districtOfStaff, may } from '../../domain/access/rights.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { recipientsPath, subscriptionPath } from '../../web/console-paths.ts';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { linksTo } from '../../web/forms/plain-form.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

interface SubscriptionPageProps {
  subscription: Subscription | undefined;
  done?: string | undefined;
  /** What a form said that was not taken. */
  typed?: string | undefined;
  errors?: { mailbox?: string };
  /** The subscription has changed since the form was shown. */
  isStale?: boolean;
}

/** Whether and where whoever is signed in is told how waves are going. */
export function SubscriptionPage(props: SubscriptionPageProps) {
  const { subscription, done, typed, errors = {}, isStale } = props;
  const {
    mail: { subscription: texts },
    recipients,
  } = useConsoleTexts();
  const { staff, owner } = usePage();
  const href = useHref();
  const links = linksTo(errors);
  const version = String(subscription?.version ?? '');
  return (
    <ConsoleLayout title={texts.title} hasErrors={links.length > 0}>
      {links.length > 0 && <ErrorSummary errors={links} />}
      <DoneAlert texts={texts.done} done={done} />
      {isStale && <Alert kind="warning" title={texts.stale} urgent />}
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      <p class="kern-body">{texts.text}</p>
      <p class="kern-body">{texts.shared(owner.contact)}</p>
      {staff && districtOfStaff(staff) && <p class="kern-body">{texts.ownDistrict}</p>}
      <p class="kern-body">
        <strong>{subscription ? texts.on(subscription.mailbox) : texts.off}</strong>
      </p>
      <form class="pegel-form" method="post" action={href(subscriptionPath)} novalidate>
        <input type="hidden" name="version" value={version} />
        <TextInput
          name="mailbox"
          type="email"
          autocomplete="email"
          label={texts.mailbox}
          hint={texts.mailboxHint}
          value={typed ?? subscription?.mailbox}
          error={errors.mailbox}
        />
        <p class="kern-body kern-body--small">{texts.kept}</p>
        <div class="pegel-actions">
          <SubmitButton>{subscription ? texts.change : texts.subscribe}</SubmitButton>
          {subscription && (
            <SubmitButton secondary name="end" value="yes">
              {texts.unsubscribe}
            </SubmitButton>
          )}
        </div>
      </form>
      {staff && may(staff, 'recipients.change') && (
        <p class="kern-body">
          {texts.recipients}{' '}
          <a class="kern-link" href={href(recipientsPath)}>
            {recipients.title}
          </a>
        </p>
      )}
    </ConsoleLayout>
  );
}
