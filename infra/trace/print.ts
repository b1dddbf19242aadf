import { text } from 'node:stream/consumers';
import { type FunctionName, functions } from '../functions.ts';
import { translateTrace } from './translate-trace.ts';

/** `npm run trace -- FUNCTION < FILE`: what a function has logged, with places in the source. */
const [name] = process.argv.slice(2);
if (name !== undefined && Object.hasOwn(functions, name)) {
  process.stdout.write(translateTrace(name as FunctionName, await text(process.stdin)));
} else {
  const names = Object.keys(functions).join(', ');
  process.stderr.write(`Name the function that has logged it: npm run trace -- ${names}\n`);
  process.exitCode = 1;
}
