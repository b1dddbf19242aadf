import { consolePathOf } from '../../web/console-paths.ts';

/** The office's own template for slides. */
export const slideTemplatePath = consolePathOf('slide-template');
export const slideTemplateRemovalPath = consolePathOf('slide-template', 'remove');
