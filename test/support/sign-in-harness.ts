import type { Hono } from 'hono';
import type { Configuration } from 'oidc-provider';
import type { ConsoleDependencies } from '../../functions/coordinate/dependencies.ts';
import { connectIssuer } from '../../functions/coordinate/sign-in/connect-issuer.ts';
import type { PageEnv } from '../../functions/web/page-context.ts';
import { type LocalIssuer, startLocalIssuer } from '../../infra/local/sign-in/server.ts';
import { signInSettings } from '../../infra/local/sign-in/settings.ts';
import type { SignInSettings } from '../../schemas/sign-in.ts';
import { openAllRooms } from './all-rooms.ts';
import { consoleUnderSpec } from './functions/console.ts';
import { PersonAtIssuer } from './person-at-issuer.ts';
import { type Page, Visitor } from './visitor.ts';

/** The console with an issuer of its own. */
export interface SignInHarness {
  app: Hono<PageEnv>;
  dependencies: ConsoleDependencies;
  issuer: LocalIssuer;
  close(): Promise<void>;
}

/** @param changes what the issuer, the settings and the secret are otherwise than on a laptop */
export async function startSignIn(
  others: ConsoleDependencies,
  changes: { issuer?: Configuration; signIn?: Partial<SignInSettings>; secret?: string } = {},
): Promise<SignInHarness> {
  const issuer = await startLocalIssuer(changes.issuer);
  const signIn = { ...signInSettings(issuer.url), ...changes.signIn };
  const dependencies = { ...others, signIn, issuer: connectIssuer(signIn, changes.secret) };
  return {
    app: consoleUnderSpec((await openAllRooms(dependencies)).app),
    dependencies,
    issuer,
    close: issuer.close,
  };
}

/** Signs somebody in, from the page of the console that they want to see. */
export async function signIn(
  visitor: Visitor,
  sub: string,
  page = '/coordinate',
  person = new PersonAtIssuer(),
): Promise<Page> {
  const to = new URLSearchParams({ to: page });
  const { location } = await visitor.get(`/coordinate/sign-in/start?${to}`);
  return visitor.get(await person.answer(String(location), sub));
}

/** A browser in which somebody has signed in by the issuer. */
export async function visitorAs(app: Hono<PageEnv>, sub: string): Promise<Visitor> {
  const visitor = new Visitor(app);
  await signIn(visitor, sub);
  return visitor;
}
