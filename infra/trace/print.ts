import { text } from 'node:stream/consumers';
import { type FunctionName, functions } from '../functions.ts';
import { translateTrace } from './translate-trace.ts';

// `npm run trace -- FUNCTION < FILE`: what a function has logged, with places in the source.
const [name] = process.argv.slice(2);
if (name !== undefined && Object.hasOwn(functions, name)) {
  const { text: translated, unknown } = translateTrace(
    name as FunctionName,
    await text(process.stdin),
  );
  process.stdout.write(translated);
  if (unknown.length > 0) {
    process.stderr.write(
      `Not known in this checkout: ${unknown.length}, such as ${unknown[0]}. Check out the commit that ran, run npm ci, and name the function that has logged them.\n`,
    );
  }
} else {
  const names = Object.keys(functions).join(', ');
  process.stderr.write(`Say npm run trace -- FUNCTION < FILE, with one of: ${names}.\n`);
  process.exitCode = 1;
}
