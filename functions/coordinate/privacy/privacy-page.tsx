import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { useHref } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { consolePathOf } from '../paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

export const privacyPath = consolePathOf('privacy');

interface PrivacyPageProps {
  /** What was typed and is no address. */
  wrong?: string;
  /** What was done right before. */
  done?: string | undefined;
}

/** Asks for a mailbox: by a form that is posted, as an address belongs into no log. */
export function PrivacyPage({ wrong, done }: PrivacyPageProps) {
  const { privacy: texts } = useConsoleTexts();
  const href = useHref();
  const error = wrong === undefined ? undefined : texts.problem;
  return (
    <ConsoleLayout title={texts.title} section="privacy" hasErrors={error !== undefined}>
      <DoneAlert texts={texts.done} done={done} />
      {error && <ErrorSummary errors={[{ href: '#mailbox', text: error }]} />}
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      <p class="kern-body">{texts.text}</p>
      <form class="pegel-form" method="post" action={href(privacyPath)} novalidate>
        <TextInput
          name="mailbox"
          type="email"
          label={texts.mailbox}
          hint={texts.mailboxHint}
          value={wrong}
          error={error}
        />
        <div class="pegel-actions">
          <SubmitButton>{texts.search}</SubmitButton>
        </div>
      </form>
    </ConsoleLayout>
  );
}
