import { html, raw } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../../../schemas/text.ts';
import { localIssuerTexts } from './texts.ts';
import type { LocalUser } from './users.ts';

interface PageProps {
  language: Language;
}

const styles = `
body { margin: 0; font: 1.125rem/1.5 system-ui, sans-serif; color: #1c1c1c; background: #fff; }
main { box-sizing: border-box; max-width: 36rem; margin: 0 auto; padding: 2rem 1rem; }
ul { list-style: none; margin: 1.5rem 0; padding: 0; }
li { margin: 0.75rem 0; }
button { box-sizing: border-box; font: inherit; padding: 0.75rem 1rem; border: 2px solid #171a2b; border-radius: 4px; background: #fff; color: inherit; cursor: pointer; text-align: left; }
li button { width: 100%; }
button:hover { background: #edf1f9; }
button:focus-visible { outline: 4px solid #1a5fb4; outline-offset: 2px; }
strong, span { display: block; }
`;

/** The language that the client asks for in `ui_locales`; German where it asks for no other. */
export function languageOf(uiLocales: unknown): Language {
  return /^en\b/.test(String(uiLocales)) ? 'en' : 'de';
}

/** The document of a page. */
export function render(page: Child): string {
  return String(html`<!doctype html>${page}`);
}

function Page({ language, title, children }: PropsWithChildren<PageProps & { title: string }>) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{raw(styles)}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}

/** Asks who somebody wants to be. */
export function ChoosePage({ language, users }: PageProps & { users: readonly LocalUser[] }) {
  const texts = localIssuerTexts[language];
  const roles: Record<string, string> = texts.roles;
  return (
    <Page language={language} title={texts.choose}>
      <p>{texts.notice}</p>
      <form method="post">
        <ul>
          {users.map(({ sub, name, role, district }) => (
            <li>
              <button type="submit" name="sub" value={sub}>
                <strong>{name}</strong>
                <span>
                  {roles[role]}
                  {district && `, ${texts.district(district)}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <button type="submit">{texts.cancel}</button>
      </form>
    </Page>
  );
}

/**
 * Asks whether the session at the issuer is to end, too.
 *
 * @param form the provider's own form, which the buttons send
 */
export function SignOutPage({ language, form }: PageProps & { form: string }) {
  const texts = localIssuerTexts[language];
  return (
    <Page language={language} title={texts.signOut}>
      <p>{texts.signOutText}</p>
      {raw(form)}
      <p>
        <button type="submit" form="op.logoutForm" name="logout" value="yes">
          {texts.signOutButton}
        </button>{' '}
        <button type="submit" form="op.logoutForm">
          {texts.stayButton}
        </button>
      </p>
    </Page>
  );
}

export function SignedOutPage({ language }: PageProps) {
  const texts = localIssuerTexts[language];
  return (
    <Page language={language} title={texts.signedOut}>
      <p>{texts.signedOutText}</p>
    </Page>
  );
}

/** The step of a sign-in is over, or was never begun. */
export function ExpiredPage({ language }: PageProps) {
  const texts = localIssuerTexts[language];
  return (
    <Page language={language} title={texts.expired}>
      <p>{texts.expiredText}</p>
    </Page>
  );
}

export function ErrorPage({ language, error }: PageProps & { error: string }) {
  const texts = localIssuerTexts[language];
  return (
    <Page language={language} title={texts.failed}>
      <p>{texts.failedText(error)}</p>
    </Page>
  );
}
