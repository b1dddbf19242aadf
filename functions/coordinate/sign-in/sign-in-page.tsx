import type { SignInFailure } from '../../../schemas/errors.ts';
import { idleMinutes, longestHours } from '../../store/access/staff-sessions.ts';
import { ButtonLink } from '../../web/components/button.tsx';
import { consolePath } from '../../web/console-paths.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { signInStartPath } from '../paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { PublicPage } from './public-page.tsx';

/** The way to the issuer; a link, because the browser would not follow a form to another site. */
export function startOf(to: string): string {
  return to === consolePath ? signInStartPath : `${signInStartPath}?${new URLSearchParams({ to })}`;
}

/**
 * Says what signing in means, and leads to the issuer.
 *
 * @param props.to the page to show afterwards
 */
export function SignInPage({ to }: { to: string }) {
  const { signIn } = useConsoleTexts();
  const href = useHref();
  return (
    <PublicPage title={signIn.title}>
      <p class="kern-body">{signIn.text}</p>
      <p class="kern-body">{signIn.leave}</p>
      <p class="kern-body">
        {signIn.cookie} {signIn.ends(idleMinutes, longestHours)}
      </p>
      <p>
        <ButtonLink href={href(startOf(to))}>{signIn.button}</ButtonLink>
      </p>
      <p class="kern-body">
        {signIn.respondents}{' '}
        <a class="kern-link kern-link--no-visited-state" href={href('/access')}>
          {signIn.respondentsLink}
        </a>
      </p>
    </PublicPage>
  );
}

/** Says that one is signed in, to whoever has left a form in another tab for that. */
export function SignedInPage() {
  const { done } = useConsoleTexts().signIn;
  const href = useHref();
  return (
    <PublicPage title={done.title}>
      <p class="kern-body">{done.text}</p>
      <p class="kern-body">
        <a class="kern-link kern-link--no-visited-state" href={href(consolePath)}>
          {done.link}
        </a>
      </p>
    </PublicPage>
  );
}

interface FailurePageProps {
  reason: SignInFailure;
  /** The page to show after a sign-in that succeeds. */
  to: string;
  /** Where one can sign out at the issuer, to come back as somebody else. */
  signOutUrl?: string | undefined;
}

/** Says why somebody could not sign in, and what to do. */
export function FailurePage({ reason, to, signOutUrl }: FailurePageProps) {
  const { signIn } = useConsoleTexts();
  const { owner } = usePage();
  const href = useHref();
  const { title, text } = signIn.failures[reason];
  return (
    <PublicPage title={title}>
      <p class="kern-body">{text}</p>
      {signOutUrl && (
        <p class="kern-body">
          {signIn.otherAccount}{' '}
          <a class="kern-link kern-link--no-visited-state" href={signOutUrl}>
            {signIn.otherAccountLink}
          </a>
        </p>
      )}
      <p>
        <ButtonLink href={href(startOf(to))}>{signIn.again}</ButtonLink>
      </p>
      <p class="kern-body">
        {signIn.questions}{' '}
        <a class="kern-link" href={`mailto:${owner.contact}`}>
          {owner.contact}
        </a>
      </p>
    </PublicPage>
  );
}
