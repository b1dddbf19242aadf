import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startLocalPegel } from '../support/local-pegel.ts';
import { withFolder } from '../support/with-folder.ts';
import { type Measurement, summarise } from './measure.ts';

const runs = 5;

/** How long it takes from the command to the addresses, on folders of several kinds. */
export async function benchStart(): Promise<Measurement[]> {
  const bare = summarise(await timesOf(startBare)).median;
  const measure = async (name: string, start: () => Promise<number>): Promise<Measurement> => ({
    name: `start on ${name}`,
    unit: 'ms',
    runs,
    median: summarise(await timesOf(start)).median,
    baseline: { name: 'a server of node:http, through tsx', median: bare },
  });
  const onEmptyFolder = (...parameters: string[]) =>
    withFolder((folder) => timeStart(folder, ...parameters));
  return [
    await measure('an empty folder, demo of 206 units', () => onEmptyFolder()),
    await measure('an empty folder, demo of 22 units', () => onEmptyFolder('--frame', 'districts')),
    await measure('an empty folder, --empty', () => onEmptyFolder('--empty')),
    await withFolder(async (folder) => {
      await timeStart(folder);
      return measure('the folder of a demo', () => timeStart(folder));
    }),
  ];
}

const timesOf = (start: () => Promise<number>) => Array.fromAsync({ length: runs }, start);

/** Milliseconds until the addresses are printed; the end of the process does not count. */
async function timeStart(folder: string, ...parameters: string[]): Promise<number> {
  const began = performance.now();
  const pegel = await startLocalPegel(folder, ...parameters);
  const took = performance.now() - began;
  await pegel.interrupt();
  return took;
}

async function startBare(): Promise<number> {
  const program = `require('node:http').createServer().listen(0, () => console.log('ready'))`;
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const took = performance.now() - began;
  child.kill('SIGKILL');
  await once(child, 'exit');
  return took;
}
