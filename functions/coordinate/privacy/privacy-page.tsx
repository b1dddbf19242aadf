import { formatNumber } from '../../../schemas/format.ts';
import type { ErasableKind } from '../../store/retention/erase-personal-data.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { consolePathOf } from '../../web/console-paths.ts';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { linksTo } from '../../web/forms/plain-form.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

export const privacyPath = consolePathOf('privacy');

interface PrivacyPageProps {
  /** What was typed and is no address. */
  wrong?: string;
  /** What was typed as a name and is too short. */
  wrongName?: string;
  /** What was done right before. */
  done?: string | undefined;
  /** How much was erased right before, of each kind. */
  erased?: readonly (readonly [ErasableKind, number])[];
}

/** Asks for a mailbox or a name: by forms that are posted, as neither belongs into any log. */
export function PrivacyPage({ wrong, wrongName, done, erased = [] }: PrivacyPageProps) {
  const { privacy: texts } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const errors = {
    ...(wrong !== undefined && { mailbox: texts.problem }),
    ...(wrongName !== undefined && { name: texts.nameProblem }),
  };
  const links = linksTo(errors);
  return (
    <ConsoleLayout title={texts.title} section="privacy" hasErrors={links.length > 0}>
      {done === 'erased' && (
        <Alert kind="success" title={texts.done.erased} urgent>
          <ul class="kern-list kern-list--bullet">
            {erased.map(([kind, count]) => (
              <li>{texts.erasure.count(texts[kind], formatNumber(count, language))}</li>
            ))}
          </ul>
        </Alert>
      )}
      {links.length > 0 && <ErrorSummary errors={links} />}
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      <p class="kern-body">{texts.text}</p>
      <form class="pegel-form" method="post" action={href(privacyPath)} novalidate>
        <TextInput
          name="mailbox"
          type="email"
          label={texts.mailbox}
          hint={texts.mailboxHint}
          value={wrong}
          error={errors.mailbox}
        />
        <div class="pegel-actions">
          <SubmitButton>{texts.search}</SubmitButton>
        </div>
      </form>
      <form class="pegel-form" method="post" action={href(`${privacyPath}/persons`)} novalidate>
        <TextInput
          name="name"
          label={texts.name}
          hint={texts.nameHint}
          value={wrongName}
          error={errors.name}
        />
        <div class="pegel-actions">
          <SubmitButton secondary>{texts.searchName}</SubmitButton>
        </div>
      </form>
    </ConsoleLayout>
  );
}
