import { onceItWorks } from '../../../schemas/once.ts';
import type { SignInSettings } from '../../../schemas/sign-in.ts';
import type { Issuer } from './issuer.ts';

/**
 * Loads what speaks to an issuer when it is needed first: few requests of the console are about signing in or
 * out.
 */
export function connectIssuer(settings: SignInSettings, secret: string | undefined): Issuer {
  const opened = onceItWorks(async () =>
    (await import('./open-id.ts')).openIdIssuer(settings, secret),
  );
  return {
    begin: async (...of) => (await opened()).begin(...of),
    finish: async (...of) => (await opened()).finish(...of),
    signOutUrl: async (...of) => (await opened()).signOutUrl(...of),
  };
}
