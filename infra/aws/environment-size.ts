import { Token, Tokenization } from 'aws-cdk-lib';

/** What Lambda takes of all variables of a function, in bytes of JSON. */
export const maxEnvironmentBytes = 4096;

/** As long as what CDK does not know yet comes to be: an ARN or the address of a queue, and a part of a text. */
const reserves = { whole: 160, part: 80 } as const;

/**
 * How long the variables of a function are as Lambda counts: as JSON, in which each quote of a value that
 * is JSON itself counts twice.
 *
 * @returns bytes, with a reserve for all that only AWS knows
 */
export function environmentSize(variables: Readonly<Record<string, string>>): number {
  const foreseen = Object.entries(variables).map(([name, value]) => [name, withReserve(value)]);
  return Buffer.byteLength(JSON.stringify(Object.fromEntries(foreseen)));
}

function withReserve(value: string): string {
  if (!Token.isUnresolved(value)) return value;
  const fragments = Tokenization.reverseString(value);
  const reserve = 'x'.repeat(fragments.length === 1 ? reserves.whole : reserves.part);
  return fragments
    .mapTokens({ mapToken: () => reserve })
    .join({ join: (left, right) => `${left ?? ''}${right ?? ''}` });
}
