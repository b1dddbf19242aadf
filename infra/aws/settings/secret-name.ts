import * as z from '../../../schemas/zod.ts';

/** What an ARN of Secrets Manager begins with: where the secret is. */
const arn = /^arn:[a-z-]+:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+$/;
const name = /^[\w/+=.@-]{1,512}$/;

/** The name or ARN of a secret that there is already: never the secret itself. */
export const secretNameSchema = z.string().check(
  z.refine((text) => arn.test(text) || name.test(text), {
    error: 'must be the name or ARN of a secret in Secrets Manager, not the secret itself',
  }),
);
