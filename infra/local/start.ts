import { resolve } from 'node:path';
import { PegelError } from '../../schemas/errors.ts';
import { startPegel } from './pegel.ts';

/** `npm start`: runs Pegel until Ctrl-C. */
try {
  const began = performance.now();
  const dataFolder = resolve(process.env['PEGEL_DATA'] || '.pegel');
  const pegel = await startPegel({ port: readPort(process.env['PORT'] || '8080'), dataFolder });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`\nPegel is ready (${seconds} s). Data: ${dataFolder}. Ctrl-C ends it.\n`);
  for (const { label, url } of pegel.addresses) console.log(`  ${label.padEnd(28)}${url}`);
  console.log('');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await pegel.close();
      process.exit(0);
    });
  }
} catch (error) {
  console.error(error instanceof PegelError ? error.message : error);
  process.exit(1);
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  console.error(`PORT must be a number from 0 to 65535, not "${text}".`);
  process.exit(1);
}
