import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ensureKeys, takeDataFolder } from '../../../infra/local/data-folder.ts';
import { announce, announced } from '../../../infra/local/environment.ts';
import { endOrphan } from '../../../infra/local/orphan.ts';
import { withFolder } from '../../support/with-folder.ts';

const endpoints = {
  dynamoDb: 'http://127.0.0.1:1',
  s3: 'http://127.0.0.1:2',
  secrets: 'http://127.0.0.1:3',
};

/** A process that tries to take a folder, and keeps it; tells whether it got it. */
async function takeElsewhere(folder: string): Promise<{ got: boolean; child: ChildProcess }> {
  const program = fileURLToPath(new URL('take-folder-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [got] = await once(child, 'message');
  return { got, child };
}

test('what a killed Pegel announced is void for who takes its folder', async () => {
  await withFolder(async (folder) => {
    const { child } = await takeElsewhere(folder);
    await announce(folder, endpoints);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await announced(folder)).toEqual(endpoints);

    await takeDataFolder(folder);

    expect(await announced(folder)).toBeUndefined();
    expect(await readFile(join(folder, 'pegel.pid'), 'utf8')).toBe(`${process.pid}\n`);
  });
});

test('keys that are there but cannot be read are never replaced', async () => {
  await withFolder(async (folder) => {
    await mkdir(join(folder, 'keys.json'));
    await expect(ensureKeys(folder)).rejects.toThrow(/keys\.json cannot be read: give yourself/);
  });
});

test('an announcement that cannot be read is none', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'endpoints.json'), '{"dynamoDb": "http://127');
    expect(await announced(folder)).toBeUndefined();
  });
});

test('of several processes that take a folder at once one gets it, also after a kill', async () => {
  await withFolder(async (folder) => {
    for (let round = 0; round < 3; round++) {
      const takers = await Promise.all(Array.from({ length: 4 }, () => takeElsewhere(folder)));
      expect(takers.filter(({ got }) => got)).toHaveLength(1);
      for (const { child } of takers) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    }
  });
});

test('a process that only has the id of an earlier database is left alone', async () => {
  await withFolder(async (folder) => {
    const pidFile = join(folder, 'dynamodb.pid');
    const bystander = spawn('sleep', ['60']);
    await writeFile(pidFile, `${bystander.pid}\n`);

    await endOrphan(pidFile, join(folder, 'dynamodb.sqlite'));
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull();

    await endOrphan(pidFile, '60');
    if (bystander.signalCode === null) await once(bystander, 'exit');
    expect(bystander.signalCode).toBe('SIGKILL');
  });
});
