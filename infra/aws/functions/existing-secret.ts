import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * What permissions name to let a secret be read that somebody else has made: an ARN ends with six letters
 * that its name does not tell.
 *
 * @param secret name or whole ARN; nothing where there is none
 */
export function arnsOfSecret(scope: Construct, secret: string | undefined): string[] {
  if (secret === undefined) return [];
  if (secret.startsWith('arn:')) return [secret];
  const named = Stack.of(scope).formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    resourceName: `${secret}-??????`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return [named];
}
