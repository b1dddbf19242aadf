import type { OwnerSettings } from '../../schemas/owner.ts';

export const securityTxtPath = '/.well-known/security.txt';

/** Shorter than the year after which RFC 9116 calls a file stale. */
const validDays = 180;

/**
 * Whom somebody tells who has found a gap in security, as RFC 9116 has it.
 *
 * @param now by the real clock, in milliseconds since 1970
 */
export function securityTxt({ security, contact }: OwnerSettings, now: number): string {
  const expires = new Date(now + validDays * 24 * 60 * 60 * 1000);
  return [
    `Contact: mailto:${encodeURI(security ?? contact)}`,
    `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00Z`,
    'Preferred-Languages: de, en',
    '',
  ].join('\n');
}
