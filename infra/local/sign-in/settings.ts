import type { SignInSettings } from '../../../schemas/sign-in.ts';

/** The client that Pegel is; it has no secret, PKCE is enough on a laptop. */
export const localClientId = 'pegel';

/** What Pegel is told about the local issuer. */
export function signInSettings(issuer: string): SignInSettings {
  return {
    issuer,
    clientId: localClientId,
    scopes: [],
    claims: { role: ['role'], district: ['district'], name: ['name'] },
    roles: {
      admin: ['pegel-admin'],
      coordinator: ['pegel-coordinator'],
      districtCoordinator: ['pegel-district-coordinator'],
      analyst: ['pegel-analyst'],
    },
  };
}
