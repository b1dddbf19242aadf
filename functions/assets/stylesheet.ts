import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PurgeCSS } from 'purgecss';
import { ownStyles } from '../web/assets.ts';
import { consoleStyles } from '../web/styles/console.ts';
import { kernParts } from '../web/styles/kern-parts.ts';

const kernFile = '@kern-ux/native/dist/kern.min.css';

/** The parts of KERN's stylesheet that our pages use, a sixth of it, and what we add to them. */
export async function makeStylesheet(): Promise<string> {
  return `${await keepUsedParts(await readKern())}\n${ownStyles}`;
}

/** All of KERN, in our theme, and what we add to it for the console. */
export async function makeConsoleStylesheet(): Promise<string> {
  return [await readKern(), ownStyles, consoleStyles].join('\n');
}

async function readKern(): Promise<string> {
  const kern = await readFile(createRequire(import.meta.url).resolve(kernFile), 'utf8');
  return kern.replaceAll(new RegExp(kernParts.dropped, 'g'), '');
}

async function keepUsedParts(kern: string): Promise<string> {
  const { classes, elements, attributes, values, pseudoClasses } = kernParts;
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
