import type { Context } from 'hono';
import { ButtonLink, SubmitButton } from '../../web/components/button.tsx';
import { readForm } from '../../web/forms/read-form.ts';
import { type PageEnv, useHref } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { signedInPath } from '../paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { PublicPage } from './public-page.tsx';
import { startOf } from './sign-in-page.tsx';

/**
 * Answers a form that was sent after the end of a session: it is sent back, so that it can be sent
 * again after a sign-in in another tab. Nothing of it is stored, for nobody knows whose it is.
 *
 * @throws HTTPException (400) if the body is no form
 */
export async function answerSessionEnded(c: Context<PageEnv>): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const fields = Object.entries(await readForm(c)).flatMap(([name, values]) =>
    values.map((value) => ({ name, value })),
  );
  const isUpload = c.req.header('content-type')?.startsWith('multipart/') ?? false;
  const page = <SessionEndedPage path={pathname + search} fields={fields} isUpload={isUpload} />;
  return renderPage(c, page, 401);
}

interface SessionEndedPageProps {
  /** Where the form was sent to. */
  path: string;
  fields: { name: string; value: string }[];
  /** Whether there was a file in the form, which browsers do not send twice. */
  isUpload: boolean;
}

function SessionEndedPage({ path, fields, isUpload }: SessionEndedPageProps) {
  const { ended } = useConsoleTexts().signIn;
  const href = useHref();
  return (
    <PublicPage title={ended.title}>
      <p class="kern-body">{ended.notSaved}</p>
      <p class="kern-body">{ended.signIn}</p>
      <p>
        <ButtonLink href={href(startOf(signedInPath))} newTab>
          {ended.button}
        </ButtonLink>
      </p>
      <p class="kern-body">
        {ended.resend} {isUpload && ended.files}
      </p>
      <form method="post" action={href(path)}>
        {fields.map(({ name, value }) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <SubmitButton>{ended.resendButton}</SubmitButton>
      </form>
    </PublicPage>
  );
}
