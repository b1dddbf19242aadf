import type { FormFields } from '../domain/form-fields.ts';
import { SubmitButton } from '../web/components/button.tsx';
import { Layout } from '../web/layout.tsx';
import { useTexts } from '../web/page-context.ts';

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
        {Object.entries(fields).flatMap(([name, values]) =>
          values.map((value) => <input type="hidden" name={name} value={value} />),
        )}
        <SubmitButton>{expired.button}</SubmitButton>
      </form>
    </Layout>
  );
}
