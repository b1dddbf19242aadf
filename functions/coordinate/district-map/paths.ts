import { consolePathOf } from '../../web/console-paths.ts';

export const districtMapPath = consolePathOf('registry', 'map');
export const districtMapPreviewPath = consolePathOf('registry', 'map', 'preview');
export const districtMapRemovalPath = consolePathOf('registry', 'map', 'remove');

/** The fields of the forms. */
export const fields = { file: 'file', attribution: 'attribution', shapes: 'shapes', name: 'name' };
