import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Pegel that was started as `npm start` does it, in a process of its own. */
export interface RunningPegel {
  url: string;
  /** The link to the form that the start message names; empty where there is no wave. */
  link: string;
  /** Where the running results are in the console; empty where there is no wave. */
  running: string;
  process: ChildProcess;
  /** What it printed so far. */
  output(): string;
  /** Ends it as Ctrl-C does; returns the exit code. */
  interrupt(): Promise<number | null>;
  /** Ends it as `kill -9` does: no goodbye to anybody. */
  kill(): Promise<void>;
}

const readyWithinMs = 120_000;

/** Starts Pegel on a free port and waits until it says that it is ready. */
export async function startLocalPegel(
  dataFolder: string,
  ...parameters: string[]
): Promise<RunningPegel> {
  const environment = { PEGEL_DATA: dataFolder, PORT: '0' };
  const { child, output, exited } = spawnStart(environment, parameters);
  const end = Date.now() + readyWithinMs;
  while (!output().includes('/results')) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`Not ready:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const [results = ''] = output().match(/http:\S+\/results/) ?? [];
  const [link = ''] = output().match(/http:\S+\/r\/\S+/) ?? [];
  const [running = ''] = output().match(/http:\S+\/coordinate\/\S+\/results/) ?? [];
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return {
    url: new URL(results).origin,
    link,
    running,
    process: child,
    output,
    interrupt: () => stop('SIGINT'),
    async kill() {
      await stop('SIGKILL');
    },
  };
}

/** Runs the start command to its end, for starts that must fail. */
export async function failToStart(
  environment: Record<string, string>,
  ...parameters: string[]
): Promise<{ exitCode: number | null; output: string }> {
  const { child, output, exited } = spawnStart(environment, parameters);
  await exited;
  return { exitCode: child.exitCode, output: output() };
}

/** Begins to start Pegel and kills it when `moment` has come; its database may live on. */
export async function killWhileStarting(
  dataFolder: string,
  moment: () => Promise<unknown>,
  ...parameters: string[]
): Promise<void> {
  const { child, exited } = spawnStart({ PEGEL_DATA: dataFolder, PORT: '0' }, parameters);
  await moment();
  child.kill('SIGKILL');
  await exited;
}

/** A data folder for the time of a test. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'pegel-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

function spawnStart(environment: Record<string, string>, parameters: string[]) {
  // Pegel starts stand-ins of its own, whichever ones the test itself talks to.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(AWS|PEGEL)_/.test(name));
  const program = ['--import', 'tsx', 'infra/local/start.ts', ...parameters];
  const child = spawn(process.execPath, program, {
    env: { ...Object.fromEntries(inherited), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      text += data.toString();
    });
  }
  return { child, exited, output: () => text };
}
