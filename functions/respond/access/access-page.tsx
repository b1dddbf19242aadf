import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary, FieldLinks } from '../../web/components/error-summary.tsx';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { Layout } from '../../web/layout.tsx';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import { accessPath, lostLinkPath, newContactPath } from '../paths.ts';

const formId = 'access';

interface AccessPageProps {
  typed?: string;
  /** What is wrong with what was typed. */
  problem?: 'missing' | 'refused';
}

/** The ways to a case without a link: the code of a letter, and help where both are lost. */
export function AccessPage({ typed, problem }: AccessPageProps) {
  const { access, lostLink, contact } = useTexts().access;
  const { owner } = usePage();
  const href = useHref();
  const error = problem && access[problem];
  return (
    <Layout title={access.title} hasErrors={problem !== undefined} form={formId}>
      {error && <ErrorSummary errors={[{ href: '#code', text: error }]} />}
      <h1 class="kern-heading-x-large">{access.title}</h1>
      <h2 class="kern-heading-large">{access.letter}</h2>
      <form id={formId} class="pegel-form" method="post" action={href(accessPath)} novalidate>
        <TextInput
          name="code"
          label={access.code}
          hint={access.codeHint}
          value={typed}
          error={error}
        />
        <p class="kern-body">{access.cookie}</p>
        <div class="pegel-actions">
          <SubmitButton>{access.button}</SubmitButton>
        </div>
      </form>
      <h2 class="kern-heading-large">{access.link}</h2>
      <p class="kern-body">{access.linkText}</p>
      <FieldLinks
        links={[
          { href: href(lostLinkPath), text: lostLink.title },
          { href: href(newContactPath), text: contact.offer },
        ]}
      />
      <p class="kern-body">
        {access.contact}{' '}
        <a class="kern-link" href={`mailto:${owner.contact}`}>
          {owner.contact}
        </a>
      </p>
    </Layout>
  );
}
