import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PurgeCSS } from 'purgecss';
import { ownStyles } from '../../functions/web/assets.ts';
import { kernParts } from '../../functions/web/styles/kern-parts.ts';

const kernFile = createRequire(import.meta.url).resolve('@kern-ux/native/dist/kern.min.css');

/** The parts of KERN's stylesheet that our pages use, a sixth of it. */
export async function purgeKern(): Promise<string> {
  const { classes, elements, attributes, values, pseudoClasses, dropped } = kernParts;
  const kern = (await readFile(kernFile, 'utf8')).replaceAll(new RegExp(dropped, 'g'), '');
  const ownVariables = ownStyles.match(/var\(--kern-[\w-]+\)/g) ?? [];
  const [, used] = await new PurgeCSS().purge({
    css: [
      // What we use of KERN's variables counts as used.
      { raw: `* { all: ${ownVariables.join(' ')} }` },
      { raw: kern },
    ],
    content: [{ raw: [classes, elements, attributes, values].flat().join(' '), extension: 'html' }],
    safelist: pseudoClasses,
    variables: true,
    keyframes: true,
  });
  if (!used) throw new TypeError('PurgeCSS gave back no stylesheet');
  return used.css;
}
