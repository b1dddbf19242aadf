import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PurgeCSS } from 'purgecss';
import { ownStyles } from '../web/assets.ts';
import { kernParts } from '../web/styles/kern-parts.ts';

const kernFile = '@kern-ux/native/dist/kern.min.css';

/** The parts of KERN's stylesheet that our pages use, a sixth of it, and what we add to them. */
export async function makeStylesheet(): Promise<string> {
  const kern = await readFile(createRequire(import.meta.url).resolve(kernFile), 'utf8');
  return `${await keepUsedParts(kern)}\n${ownStyles}`;
}

async function keepUsedParts(kern: string): Promise<string> {
  const { classes, elements, attributes, values, pseudoClasses, dropped } = kernParts;
  const ownVariables = ownStyles.match(/var\(--kern-[\w-]+\)/g) ?? [];
  const [, used] = await new PurgeCSS().purge({
    css: [
      // What we use of KERN's variables counts as used.
      { raw: `* { all: ${ownVariables.join(' ')} }` },
      { raw: kern.replaceAll(new RegExp(dropped, 'g'), '') },
    ],
    content: [{ raw: [classes, elements, attributes, values].flat().join(' '), extension: 'html' }],
    safelist: pseudoClasses,
    variables: true,
    keyframes: true,
  });
  if (!used) throw new TypeError('PurgeCSS gave back no stylesheet');
  return used.css;
}
