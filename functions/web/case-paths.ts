import type { CaseKey } from '../../schemas/case.ts';

/** The path of a case's start page for respondents, or of a page below it. */
export function respondentPath({ wave, ars }: CaseKey, page?: string): string {
  return page ? `/respond/${wave}/${ars}/${page}` : `/respond/${wave}/${ars}`;
}

/** The path of a case in the console, or of a page below it. */
export function consoleCasePath({ wave, ars }: CaseKey, page?: string): string {
  const path = `/coordinate/waves/${wave}/cases/${ars}`;
  return page ? `${path}/${page}` : path;
}
