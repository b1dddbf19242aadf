import { consolePathOf } from '../../web/console-paths.ts';

/** Where earlier waves are brought in. */
export const importsPath = consolePathOf('imports');

/** The steps of an import, in their order. */
export const importSteps = ['settings', 'columns', 'values', 'preview'] as const;
export type ImportStep = (typeof importSteps)[number];

/** The page of an uploaded spreadsheet for a step, or for what belongs to it. */
export function importPath(upload: string, page: ImportStep | 'mapping.json' | 'apply'): string {
  return consolePathOf('imports', upload, page);
}

/** The file of a mapping that was kept. */
export function keptMappingPath(id: string): string {
  return consolePathOf('imports', 'mappings', id);
}
