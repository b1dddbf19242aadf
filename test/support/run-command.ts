import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs `npm run pegel -- …` to its end, in a process of its own. */
export async function runCommand(
  dataFolder: string,
  ...args: string[]
): Promise<{ exitCode: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'infra/cli/pegel.ts', ...args], {
    env: { ...process.env, PEGEL_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += data.toString();
    });
  }
  await once(child, 'close');
  return { exitCode: child.exitCode, output: output.trim() };
}
