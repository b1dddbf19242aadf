import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs `npm run pegel -- …` on a data folder, in a process of its own. */
export async function runCommand(
  dataFolder: string,
  ...parameters: string[]
): Promise<{ exitCode: number; output: string }> {
  const program = ['--import', 'tsx', 'infra/cli/pegel.ts', ...parameters];
  const child = spawn(process.execPath, program, {
    env: { ...process.env, PEGEL_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += data.toString();
    });
  }
  const [exitCode] = await once(child, 'close');
  return { exitCode, output: output.trim() };
}
