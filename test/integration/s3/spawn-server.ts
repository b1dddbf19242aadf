import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./server-process.ts', import.meta.url));

/** Starts a server in a process of its own, which may be killed. */
export async function spawnServer(dir: string): Promise<{ process: ChildProcess; url: string }> {
  const server = spawn(process.execPath, ['--import', 'tsx', program, dir], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [url] = await once(server, 'message');
  return { process: server, url };
}

/** The most memory that the process ever held, in KiB. */
export async function readPeakMemory(server: ChildProcess): Promise<number> {
  server.send('memory');
  const [peak] = await once(server, 'message');
  return peak;
}
