import { createHash } from 'node:crypto';
import kern from '@kern-ux/native/package.json' with { type: 'json' };
import { autosaveScript } from './scripts/autosave.ts';
import { chartMarksScript } from './scripts/chart-marks.ts';
import { consoleStyles } from './styles/console.ts';
import { fontStyles } from './styles/fonts.ts';
import { forcedColoursStyles } from './styles/forced-colours.ts';
import { formStyles } from './styles/form.ts';
import { kernParts } from './styles/kern-parts.ts';
import { matrixStyles } from './styles/matrix.ts';
import { pageStyles } from './styles/page.ts';
import { printStyles } from './styles/print.ts';
import { resultsStyles } from './styles/results.ts';

/** What adds to KERN's parts, in the same stylesheet, what KERN does not have. */
export const ownStyles = [
  fontStyles,
  pageStyles,
  formStyles,
  matrixStyles,
  resultsStyles,
  printStyles,
  forcedColoursStyles,
].join('\n');

/**
 * Where the stylesheet of every page lies, below the stage prefix. The path holds a hash of all that
 * the stylesheet is made of, so that browsers may keep it for ever; pages do not load it to tell
 * where it lies (see `functions/assets/stylesheet.ts`).
 */
export const stylesheetPath = assetPath('pegel.css', {
  kern: kern.version,
  kernParts,
  ownStyles,
});

/** Where the stylesheet of the console lies: all of KERN, because nobody there comes for three minutes. */
export const consoleStylesheetPath = assetPath('console.css', {
  kern: kern.version,
  dropped: kernParts.dropped,
  ownStyles,
  consoleStyles,
});

/** Where the script lies that saves sections in passing. */
export const autosavePath = assetPath('autosave.js', { autosaveScript });

/** Where the script lies that shows the values of charts. */
export const chartMarksPath = assetPath('charts.js', { chartMarksScript });

/** The path of a file that is made of something. */
export function assetPath(file: string, ingredients: object): string {
  const hash = createHash('sha256').update(JSON.stringify(ingredients)).digest('hex');
  return `/assets/${hash.slice(0, 16)}/${file}`;
}
