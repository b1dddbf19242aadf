import { consolePathOf } from '../../web/console-paths.ts';

export const registryPath = consolePathOf('registry');
export const registerImportPath = consolePathOf('registry', 'import');
export const crosswalkPath = consolePathOf('registry', 'crosswalk');

/** The page of a unit, or one below it. */
export function unitPath(ars: string, ...page: string[]): string {
  return consolePathOf('registry', 'units', ars, ...page);
}

/** The preview of a file that was uploaded. */
export function previewPath(upload: string): string {
  return consolePathOf('registry', 'imports', upload);
}
