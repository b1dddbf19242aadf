import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigurationError } from '../../schemas/errors.ts';
import { frameScopes, timeZone } from '../../schemas/wave.ts';
import * as z from '../../schemas/zod.ts';
import { sentenceFor } from '../sentence-for.ts';
import { readLocalTime } from './clock/asked-time.ts';
import { startPegel } from './pegel.ts';

/**
 * `npm start`: runs Pegel until Ctrl-C. An empty folder gets a demo; `-- --frame districts` makes it
 * of the districts alone, `-- --empty` makes none. `-- --now 2027-03-01T08:00` sets the clock that calendars go by.
 */
try {
  const began = performance.now();
  const dataFolder = resolve(process.env['PEGEL_DATA'] || '.pegel');
  const { demo, isAsked, now } = readParameters();
  const port = readPort(process.env['PORT'] || '8080');
  const pegel = await startPegel({ port, dataFolder, demo, now });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`\nPegel is ready (${seconds} s). Data: ${dataFolder}. Ctrl-C ends it.\n`);
  const width = Math.max(...pegel.addresses.map(({ label }) => label.length)) + 3;
  for (const { label, url } of pegel.addresses) console.log(`  ${label.padEnd(width)}${url}`);
  if (pegel.users.length > 0) {
    const people = pegel.users.map(({ name, title }) => `${name} (${title})`).join(', ');
    console.log(`\nIn the console, without a password, you are one of: ${people}.`);
  }
  if (pegel.clock.isMoved) {
    const shown = pegel.clock.now().toZonedDateTimeISO(timeZone).toPlainDateTime();
    const time = shown.toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
    console.log(`\nThe clock is moved: calendars and deadlines go by ${time} (Europe/Berlin).`);
  }
  if (pegel.hasNoForm) console.log('\nNo wave is open, so there is no form.');
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

/** Who is asked in the demo, if one is wanted, whether the command says so, and the time to begin at. */
function readParameters() {
  const { values } = parseArgs({
    options: { empty: { type: 'boolean' }, frame: { type: 'string' }, now: { type: 'string' } },
  });
  const scope = z.enum(frameScopes).safeParse(values.frame ?? 'all');
  if (!scope.success) throw new ConfigurationError(`--frame is ${frameScopes.join(' or ')}.`);
  const isAsked = values.empty !== undefined || values.frame !== undefined;
  const now = values.now === undefined ? undefined : readLocalTime(values.now);
  if (values.now !== undefined && !now) {
    throw new ConfigurationError(
      '--now is a time that exists in Europe/Berlin, for example --now 2027-03-01T08:00.',
    );
  }
  return { demo: values.empty ? undefined : scope.data, isAsked, now };
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  console.error(`PORT must be a number from 0 to 65535, not "${text}".`);
  process.exit(1);
}
