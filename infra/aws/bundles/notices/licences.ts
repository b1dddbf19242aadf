/**
 * The licences of what may be shipped with a work under the EUPL-1.2: permissive ones, and those that
 * ask that the file (MPL), the font (OFL) or the work (EUPL itself) stays under them, which it does.
 */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Zlib',
]);

/** Whether a package may be shipped under a licence as SPDX writes it: one of several, or all of them. */
export function mayShip(licence: string): boolean {
  const choices = licence.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => allowed.has(one)));
}
