import * as oidc from 'openid-client';
import { onceItWorks } from '../../../schemas/once.ts';
import type { SignInSettings } from '../../../schemas/sign-in.ts';
import type { Issuer } from './issuer.ts';
import { signInError } from './sign-in-error.ts';

/** Four requests may be needed, and API Gateway waits for 29 seconds. */
const timeoutInSeconds = 6;

/** An issuer that speaks OpenID Connect; what it says about itself is kept once it has. */
export function openIdIssuer(settings: SignInSettings, secret: string | undefined): Issuer {
  const connect = onceItWorks(() =>
    discover(settings, secret).catch((error: unknown) => {
      throw signInError(error, 'unreachable');
    }),
  );
  return {
    async begin(callback, language) {
      const config = await connect();
      const checks = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: callback,
        scope: ['openid', 'profile', ...settings.scopes].join(' '),
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
        // What Cognito calls it.
        lang: language,
      });
      return { url, checks };
    },
    async finish(answer, { state, nonce, verifier }) {
      const config = await connect();
      try {
        const tokens = await oidc.authorizationCodeGrant(config, answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const told = tokens.claims();
        if (!told) throw new TypeError('No ID token, although one was expected');
        // Many issuers put roles into one of the two only.
        const more = config.serverMetadata().userinfo_endpoint
          ? await oidc.fetchUserInfo(config, tokens.access_token, told.sub)
          : {};
        return { ...more, ...told };
      } catch (error) {
        throw signInError(error, 'refused');
      }
    },
    async signOutUrl(back, language) {
      const config = await connect();
      if (!config.serverMetadata().end_session_endpoint) return undefined;
      // Cognito shows an error without the address that the standard does not know, and others ignore. Those
      // that the standard has for this would have to be registered at each issuer.
      return oidc.buildEndSessionUrl(config, { ui_locales: language, logout_uri: back }).href;
    },
  };
}

function discover(
  { issuer, clientId }: SignInSettings,
  secret: string | undefined,
): Promise<oidc.Configuration> {
  const url = new URL(issuer);
  return oidc.discovery(url, clientId, {}, authentication(secret), {
    timeout: timeoutInSeconds,
    execute: [
      // The signature of ID tokens, too, not only the connection that they come by.
      oidc.enableNonRepudiationChecks,
      // The settings allow http on this computer only.
      ...(url.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
    ],
  });
}

/** With the secret as the issuer takes it; by the standard in a header, if it does not say. */
function authentication(secret: string | undefined): oidc.ClientAuth {
  if (!secret) return oidc.None();
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, ...request) => {
    const takesPost = server.token_endpoint_auth_methods_supported?.includes('client_secret_post');
    return (takesPost ? post : basic)(server, ...request);
  };
}
