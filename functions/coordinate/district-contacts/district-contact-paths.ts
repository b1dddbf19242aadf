import { consolePathOf } from '../../web/console-paths.ts';

/** The list of who helps in which district, or the form of one district (AGS). */
export function districtContactsPath(district?: string, ...page: string[]): string {
  return consolePathOf('district-contacts', ...(district ? [district] : []), ...page);
}
