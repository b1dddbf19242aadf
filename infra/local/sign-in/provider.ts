import { randomBytes } from 'node:crypto';
import Provider, {
  type Configuration,
  interactionPolicy,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import { MemoryAdapter } from './memory-adapter.ts';
import { ErrorPage, languageOf, render, SignedOutPage, SignOutPage } from './pages.tsx';
import { localClientId } from './settings.ts';
import { localUsers } from './users.ts';

const callbackPath = '/coordinate/sign-in/callback';
const hourInSeconds = 3600;

/**
 * The issuer that plays the sign-in of an authority: a certified OpenID provider with users that are
 * made up, which forgets everything when its process ends.
 *
 * @param changes what a test wants to be otherwise
 */
export async function createProvider(
  issuer: string,
  changes: Configuration = {},
): Promise<Provider> {
  const provider = new Provider(issuer, {
    adapter: MemoryAdapter,
    clients: [
      {
        client_id: localClientId,
        client_name: 'Pegel',
        token_endpoint_auth_method: 'none',
        id_token_signed_response_alg: 'ES256',
        // Of native clients the port does not matter, and Pegel's is not known yet.
        application_type: 'native',
        redirect_uris: ['http://127.0.0.1', 'http://localhost'].map((host) => host + callbackPath),
      },
    ],
    jwks: { keys: [await newSigningKey()] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      // Cookies are kept by host, whatever the port: these lie beside those of Pegel.
      names: { session: 'issuer_session', interaction: 'issuer_step', resume: 'issuer_resume' },
    },
    claims: { openid: ['sub'], profile: ['name', 'role', 'district'] },
    findAccount: (_, sub) => {
      const user = localUsers.find((one) => one.sub === sub);
      return user && { accountId: sub, claims: () => ({ ...user }) };
    },
    loadExistingGrant: async (ctx) => {
      const grant = new provider.Grant({
        clientId: String(ctx.oidc.client?.clientId),
        accountId: String(ctx.oidc.session?.accountId),
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    interactions: { policy: loginOnly(), url: (_, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => answer(ctx, SignOutPage({ language: languageIn(ctx), form })),
        postLogoutSuccessSource: (ctx) => answer(ctx, SignedOutPage({ language: languageIn(ctx) })),
      },
    },
    renderError: (ctx, { error }) => answer(ctx, ErrorPage({ language: languageIn(ctx), error })),
    ttl: {
      AccessToken: hourInSeconds,
      Grant: 12 * hourInSeconds,
      IdToken: hourInSeconds,
      Interaction: hourInSeconds,
      Session: 12 * hourInSeconds,
    },
    ...changes,
  });
  return provider;
}

/** Nobody is asked for consent: it is the office's own console. */
function loginOnly() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

async function newSigningKey() {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const { privateKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', privateKey);
  return { kty, crv, x, y, d, use: 'sig', alg: 'ES256' };
}

const languageIn = (ctx: KoaContextWithOIDC) => languageOf(ctx.oidc.params?.['ui_locales']);

function answer(ctx: KoaContextWithOIDC, page: Parameters<typeof render>[0]): void {
  ctx.type = 'html';
  ctx.body = render(page);
}
