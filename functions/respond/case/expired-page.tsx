import type { FormFields } from '../../domain/cases/form-fields.ts';
import { AccessHelp } from '../../web/components/access-help.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { Layout } from '../../web/layout.tsx';
import { useTexts } from '../../web/page-context.ts';

/**
 * The form of field names in the respondents' forms, and more fields than any of them has. There is
 * one way only to match a name: a form of a stranger can hold names that are made to be tried for hours.
 */
const fieldName = /^[a-z0-9]+([.~][a-z0-9_.~]+)?$/;
const maxFields = 500;

/** What a form of ours can have posted: nobody needs anything else back. */
function honestFields(fields: FormFields): [string, string][] {
  return Object.entries(fields)
    .filter(([name]) => fieldName.test(name))
    .flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
    .slice(0, maxFields);
}

/** Keeps what was posted without a valid session, to be sent again after signing in. */
export function ExpiredPage({ fields }: { fields: FormFields }) {
  const { expired } = useTexts();
  return (
    <Layout title={expired.title}>
      <h1 class="kern-heading-x-large">{expired.title}</h1>
      <p class="kern-body">{expired.text}</p>
      <ol class="kern-list kern-list--number">
        {expired.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <form method="post" action="?">
        {honestFields(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <SubmitButton>{expired.button}</SubmitButton>
      </form>
      <AccessHelp />
    </Layout>
  );
}
