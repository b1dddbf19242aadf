import type { ChildProcess } from 'node:child_process';
import { readFile, readlink, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** Notes the id of a child, so that the next start finds it if this process is killed. */
export async function recordChild(pidFile: string, child: ChildProcess): Promise<void> {
  await writeFile(pidFile, `${child.pid}\n`);
}

/**
 * Ends the child of an earlier start that was killed (`kill -9` leaves children running). Only a
 * process that still runs `binary` is ended: its id may have been given to another one.
 */
export async function endOrphan(pidFile: string, binary: string): Promise<void> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
  while (pid > 0 && (await readlink(`/proc/${pid}/exe`).catch(() => '')) === binary) {
    kill(pid);
    await setTimeout(20);
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
