import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { ownStyles } from '../web/assets.ts';
import { consoleStyles } from '../web/styles/console.ts';
import { kernParts } from '../web/styles/kern-parts.ts';
import kernUsed from './kern-used.json' with { type: 'json' };

const kernFile = '@kern-ux/native/dist/kern.min.css';

/** The parts of KERN's stylesheet that our pages use, and what we add to them. */
export const stylesheet = `${kernUsed.css}\n${ownStyles}`;

/** All of KERN, in our theme, and what we add to it for the console. */
export async function readConsoleStylesheet(): Promise<string> {
  const kern = await readFile(createRequire(import.meta.url).resolve(kernFile), 'utf8');
  const inTheme = kern.replaceAll(new RegExp(kernParts.dropped, 'g'), '');
  return [inTheme, ownStyles, consoleStyles].join('\n');
}
