import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/**
 * Notes the id of a child, so that the next start finds it if this process is killed. At once, and
 * not when the event loop comes round: a child that nobody noted would run on for ever.
 */
export function recordChild(pidFile: string, child: ChildProcess): void {
  writeFileSync(pidFile, `${child.pid}\n`);
}

/**
 * Ends the child of an earlier start that was killed (`kill -9` leaves children running). Only a
 * process that was started with `argument` is ended: its id may have been given to another one.
 */
export async function endOrphan(pidFile: string, argument: string): Promise<void> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
  while (pid > 0 && (await argumentsOf(pid)).includes(argument)) {
    kill(pid);
    await setTimeout(20);
  }
}

/** The command line of a process; empty if it has ended. */
async function argumentsOf(pid: number): Promise<string[]> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
