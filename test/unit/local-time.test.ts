import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLocalTime } from '../../infra/local/clock/asked-time.ts';
import { LocalClock } from '../../infra/local/clock/clock-file.ts';
import { withFolder } from '../support/with-folder.ts';

it('A time to start at is one that exists in Europe/Berlin; of an hour that comes twice, the first', () => {
  expect(readLocalTime('2027-03-01T08:00')?.toString()).toBe('2027-03-01T07:00:00Z');
  expect(readLocalTime('2027-10-31T02:30')?.toString()).toBe('2027-10-31T00:30:00Z');
  const none = ['2027-03-28T02:30', '2027-02-30T08:00', '2027-03-01', 'tomorrow', ''];
  for (const text of none) expect(readLocalTime(text)).toBeUndefined();
});

it('The clock goes on from where it was left, and shows the real time where no file tells that', async () => {
  await withFolder(async (folder) => {
    const clock = new LocalClock(folder);
    for (const aheadMs of [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 0.5, 'x']) {
      await writeFile(join(folder, 'clock.json'), JSON.stringify({ aheadMs }));
      await clock.restore();
      expect(clock.isMoved).toBe(false);
    }
    const latest = readLocalTime('9999-12-31T23:59');
    if (!latest) throw new TypeError('no time');
    await clock.set(latest);
    await new LocalClock(folder).restore();
    expect(clock.now().toString()).toMatch(/^9999-12-31T22:59/);
  });
});
