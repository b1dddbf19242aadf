import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLocalPegel, temporaryFolder } from '../../support/local-pegel.ts';
import { asText, smallCountry } from '../../support/register-file.ts';
import { runCommand } from '../../support/run-command.ts';
import { coordinatorCookie } from '../../support/staff-session.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

async function fileOf(content: string | Uint8Array): Promise<string> {
  const path = join(folder.path, 'GV100AD.txt');
  await writeFile(path, content);
  return path;
}

const importFile = async (content: string | Uint8Array) =>
  runCommand(join(folder.path, 'data'), 'registry', 'import', await fileOf(content));
const openWave = (...parameters: string[]) =>
  runCommand(join(folder.path, 'data'), 'wave', 'open', ...parameters);

const country = asText(smallCountry());

describe('npm run pegel -- registry import', () => {
  it('tells what it read and changed, and changes nothing the second time', async () => {
    const first = await importFile(country);
    expect(first).toEqual({
      exitCode: 0,
      output: [
        'Read, as of 2026-02-28: 16 states, 32 districts, 64 associations, 80 municipalities.',
        'Units: 32 districts and 48 administrations with 64 municipalities; 16 cities are both and one unit each, 64 in all.',
        'Left out: 16 unincorporated areas, and 16 associations that consist of nothing else.',
        'Added 64, changed 0, ended 0, unchanged 0 units.',
      ].join('\n'),
    });
    const again = await importFile(gzipSync(country));
    expect(again.output).toContain('Added 0, changed 0, ended 0, unchanged 64 units.');
  });

  it('brings the units up to a later issue, and does not go back to an earlier one', async () => {
    await importFile(country);
    // Mustertal has become a part of Müsterlein: the association has one municipality left.
    const merged = smallCountry('20260630').map((line) =>
      line.replace(/^(602026063001061022)5003/, '$10012'),
    );
    const changed = await importFile(asText(merged));
    expect(changed.output).toContain('Added 0, changed 2, ended 0, unchanged 62 units.');

    const older = await importFile(country);
    expect(older.exitCode).toBe(1);
    expect(older.output).toContain(
      'is of 2026-02-28, but the units of Land 01 are of 2026-06-30 already; nothing was changed',
    );
  });

  it('names the units that have ended', async () => {
    await importFile(country);
    const dissolved = smallCountry('20260630')
      .filter((line) => !line.includes('16061   5003'))
      .map((line) => line.replace(/^(602026063016061\d{3})5003/, '$10012'));
    const { output } = await importFile(asText(dissolved));
    expect(output).toContain('ended 1');
    expect(output).toContain('ended: 160615003000 Verwaltungsgemeinschaft Am Musterbach');
  });

  it.each([
    ['is cut off', country.slice(0, 20_000), /line 91: has \d+ characters instead of 220/],
    ['is a damaged archive', gzipSync(country).subarray(0, 500), /damaged or cut off/],
    ['is not in UTF-8', Buffer.from(country, 'latin1'), /line 7: is not in UTF-8/],
    ['is something else', 'Kreis;DMS\r\nGreiz;ja\r\n', /line 1: "Kreis;DMS" does not begin with/],
    [
      'has 200,000 lines too many',
      country + `${smallCountry()[12]}\n`.repeat(200_000),
      /200000 error\(s\):\n[\s\S]*line 209: the key 01061901 stands in line 13 already[\s\S]*and 199950 more$/,
    ],
  ])('refuses a file that %s, and changes nothing', async (_, content, expected) => {
    await importFile(country);
    const { exitCode, output } = await importFile(content);
    expect(exitCode).toBe(1);
    expect(output).toMatch(expected);
    expect(output).not.toContain('    at ');
    const again = await importFile(country);
    expect(again.output).toContain('Added 0, changed 0, ended 0, unchanged 64 units.');
  });

  it('says that there is no such file', async () => {
    const { exitCode, output } = await runCommand(folder.path, 'registry', 'import', '/no/file');
    expect({ exitCode, output }).toEqual({
      exitCode: 1,
      output: '/no/file has 1 error(s):\n  file: there is no such file',
    });
  });
});

describe('npm run pegel -- wave open', () => {
  it('opens a wave on the units of a state, in a Pegel that runs', async () => {
    const data = join(folder.path, 'data');
    const pegel = await startLocalPegel(data, '--empty');
    await importFile(country);
    const { output } = await openWave('--state', '16');
    expect(output).toMatch(
      /^Opened technik-status-ozg-\S+ with 4 units of Land 16 as of 2026-02-28\.$/,
    );
    const [, wave] = /^Opened (\S+)/.exec(output) ?? [];
    const running = `${pegel.url}/coordinate/waves/${wave}/results`;
    const { name, value } = await coordinatorCookie(data);
    const headers = { cookie: `${name}=${value}` };
    await expect
      .poll(async () => (await fetch(running, { headers })).text(), { timeout: 15_000 })
      .toContain('0 von 4');
    expect((await openWave('--state', '16')).output).toContain(
      'is there already; nothing was changed',
    );
    await pegel.interrupt();
  });

  it('says what is missing', async () => {
    expect((await openWave('--state', '16')).output).toBe(
      'The register has no state 16: import it first with npm run pegel -- registry import FILE.',
    );
    expect((await openWave('--state', 'TH')).output).toMatch(/^Name the state by the two digits/);
  });
});

it('npm run pegel without a command lists the commands', async () => {
  const { exitCode, output } = await runCommand(folder.path);
  expect(exitCode).toBe(1);
  expect(output).toMatch(/registry import FILE[\s\S]*wave open --state NN/);
});
