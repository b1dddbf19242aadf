import * as z from '../../../schemas/zod.ts';
import { hostname } from './hostname.ts';

/** The address of its own that an installation has on the web. */
export const domainSchema = z
  .strictObject({
    name: hostname.check(
      z.refine((name) => name === name.toLowerCase(), { error: 'must be in lower case' }),
      z.describe('Where people open Pegel, such as umfrage.example.org.'),
    ),
    certificate: z
      .optional(
        z.string().check(
          z.regex(/^arn:[a-z-]+:acm:[a-z0-9-]+:\d{12}:certificate\/\S+$/, {
            error: 'must be the ARN of a certificate in ACM',
          }),
        ),
      )
      .check(z.describe('The ARN of a certificate for the name, in the same region.')),
    hostedZone: z
      .optional(
        z.strictObject({
          id: z.string().check(
            z.regex(/^Z[A-Z0-9]{1,31}$/, {
              error:
                'must be the ID of a zone, such as Z0123456789ABCDEFGHIJ, without /hostedzone/',
            }),
          ),
          name: hostname,
        }),
      )
      .check(z.describe('A zone of Route 53: certificate and DNS are then made.')),
  })
  .check(
    z.refine((domain) => (domain.certificate === undefined) !== (domain.hostedZone === undefined), {
      error: 'must name either a certificate or a hosted zone, one of the two',
    }),
    z.refine(({ name, hostedZone }) => !hostedZone || isWithin(hostedZone.name, name), {
      error: 'must be in the hosted zone',
      path: ['name'],
    }),
  );
export type DomainSettings = z.infer<typeof domainSchema>;

/** Where people open Pegel under a domain. */
export function siteUrlOf({ name }: DomainSettings): string {
  return `https://${name}`;
}

function isWithin(zone: string, name: string): boolean {
  return `.${name.toLowerCase()}`.endsWith(`.${zone.toLowerCase()}`);
}
