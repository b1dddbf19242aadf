import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ConfigurationError } from '../../schemas/errors.ts';
import { type FrameScope, frameScopes } from '../../schemas/wave.ts';
import { sentenceFor } from '../sentence-for.ts';
import { startPegel } from './pegel.ts';

/**
 * `npm start`: runs Pegel until Ctrl-C. An empty folder gets a demo; `-- --frame districts` makes it
 * of the districts alone, `-- --empty` makes none.
 */
try {
  const began = performance.now();
  const dataFolder = resolve(process.env['PEGEL_DATA'] || '.pegel');
  const { demo, isAsked } = readDemo();
  const port = readPort(process.env['PORT'] || '8080');
  const pegel = await startPegel({ port, dataFolder, demo });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`\nPegel is ready (${seconds} s). Data: ${dataFolder}. Ctrl-C ends it.\n`);
  const width = Math.max(...pegel.addresses.map(({ label }) => label.length)) + 3;
  for (const { label, url } of pegel.addresses) console.log(`  ${label.padEnd(width)}${url}`);
  if (pegel.users.length > 0) {
    const people = pegel.users.map(({ name, title }) => `${name} (${title})`).join(', ');
    console.log(`\nIn the console, without a password, you are one of: ${people}.`);
  }
  if (pegel.isEmpty) {
    console.log('\nThere is no wave yet: the console says how to begin, and does it all.');
    console.log('For scripts, npm run pegel -- lists the same as commands.');
  }
  if (isAsked && pegel.hadWaves) {
    console.log('\n--frame and --empty count on an empty folder only; this one has waves already.');
  }
  console.log('');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await pegel.close();
      process.exit(0);
    });
  }
} catch (error) {
  console.error(sentenceFor(error));
  process.exit(1);
}

/** Who is asked in the demo, if one is wanted, and whether the command says so. */
function readDemo(): { demo: FrameScope | undefined; isAsked: boolean } {
  const options = { empty: { type: 'boolean' }, frame: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  const scope = z.enum(frameScopes).safeParse(values.frame ?? 'all');
  if (!scope.success) throw new ConfigurationError(`--frame is ${frameScopes.join(' or ')}.`);
  const isAsked = values.empty !== undefined || values.frame !== undefined;
  return { demo: values.empty ? undefined : scope.data, isAsked };
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  console.error(`PORT must be a number from 0 to 65535, not "${text}".`);
  process.exit(1);
}
