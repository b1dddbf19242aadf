import { lineSchema as line } from './text.ts';
import * as z from './zod.ts';

/** Where a claim lies in what the issuer tells: `["realm_access", "roles"]`. */
const claimPathSchema = z.array(line).check(z.minLength(1), z.maxLength(5));

/** The values of the role claim that mean a role; none means that nobody has it. */
const claimValuesSchema = z._default(z.array(line).check(z.maxLength(5)), []);

/** Who lets coordinators sign in, and what its claims mean. */
export const signInSchema = z
  .strictObject({
    /** The address of the OpenID provider, below which `.well-known/openid-configuration` lies. */
    issuer: z.string().check(
      z.refine(isSafe, {
        error:
          'must be an address that begins with https:// (http:// on this computer only), without ? and #',
      }),
      z.refine((issuer) => !issuer.includes('/.well-known/'), {
        error: 'must be without /.well-known/openid-configuration, which is looked for below it',
      }),
    ),
    /** As what Pegel is registered there. */
    clientId: line,
    /** What else than `openid profile` is to be asked for, so that the issuer tells the claims. */
    scopes: z._default(
      z
        .array(
          line.check(
            z.regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, {
              error: 'must be the name of one scope, without spaces',
            }),
          ),
        )
        .check(z.maxLength(5)),
      [],
    ),
    claims: z.strictObject({
      role: claimPathSchema,
      /** The district (AGS, five digits) of district coordinators. */
      district: z._default(claimPathSchema, ['district']),
      name: z._default(claimPathSchema, ['name']),
    }),
    roles: z.strictObject({
      admin: claimValuesSchema,
      coordinator: claimValuesSchema,
      districtCoordinator: claimValuesSchema,
      analyst: claimValuesSchema,
    }),
  })
  .check(
    z.superRefine(({ roles }, context) => {
      const values = Object.values(roles).flat();
      const report = (message: string) =>
        context.addIssue({ code: 'custom', path: ['roles'], message });
      if (values.length === 0) report('must name at least one value of the role claim');
      const twice = values.find((value, i) => values.indexOf(value) !== i);
      if (twice) report(`must give "${twice}" one meaning`);
    }),
  );
export type SignInSettings = z.infer<typeof signInSchema>;

/** Codes and tokens go over HTTPS, or never leave the computer. */
function isSafe(issuer: string): boolean {
  const url = URL.parse(issuer);
  if (!url || url.search || url.hash || url.username) return false;
  const { protocol, hostname } = url;
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere);
}
