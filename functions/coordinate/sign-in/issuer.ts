import type { Language } from '../../../schemas/text.ts';

/** What the answer to a sign-in must fit. */
interface Checks {
  state: string;
  nonce: string;
  /** The secret of PKCE: only who began the sign-in can finish it. */
  verifier: string;
}

/** Who lets people sign in: an OpenID provider. */
export interface Issuer {
  /**
   * Begins a sign-in.
   *
   * @param callback where the issuer sends the browser back to
   * @throws SignInError if the issuer cannot be reached
   */
  begin(callback: string, language: Language): Promise<{ url: URL; checks: Checks }>;
  /**
   * Finishes a sign-in.
   *
   * @param answer the address that the issuer has sent the browser to
   * @returns what the issuer tells about the person
   * @throws SignInError if the answer is none to this sign-in, or the issuer says no
   */
  finish(answer: URL, checks: Checks): Promise<Record<string, unknown>>;
  /**
   * Where one ends the session that one has at the issuer; undefined if it has no page for that.
   *
   * @param back the page that one has come from
   * @throws SignInError if the issuer cannot be reached
   */
  signOutUrl(back: string, language: Language): Promise<string | undefined>;
}
