import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeDataFolder } from '../../../infra/local/data-folder.ts';
import { announce, announced } from '../../../infra/local/environment.ts';
import { endOrphan } from '../../../infra/local/orphan.ts';
import { withFolder } from '../../support/with-folder.ts';

const endpoints = { dynamoDb: 'http://127.0.0.1:1', s3: 'http://127.0.0.1:2' };

/** A process id that nobody has any more. */
async function endedProcess(): Promise<number | undefined> {
  const child = spawn('/bin/true');
  await once(child, 'exit');
  return child.pid;
}

test('what a killed Pegel announced is void for who takes its folder', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'pegel.pid'), `${await endedProcess()}\n`);
    await announce(folder, endpoints);
    expect(await announced(folder)).toEqual(endpoints);

    await takeDataFolder(folder);

    expect(await announced(folder)).toBeUndefined();
    expect(await readFile(join(folder, 'pegel.pid'), 'utf8')).toBe(`${process.pid}\n`);
  });
});

test.each(['', 'no number'])('a lock that says %j is taken over', async (text) => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'pegel.pid'), text);
    await expect(takeDataFolder(folder)).resolves.toBeDefined();
  });
});

test('a killed Pegel that had the same process id, as in a container, is no other Pegel', async () => {
  const { title } = process;
  process.title = 'node infra/local/start.ts';
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'pegel.pid'), `${process.pid}\n`);
    await expect(takeDataFolder(folder)).resolves.toBeDefined();
  });
  process.title = title;
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
