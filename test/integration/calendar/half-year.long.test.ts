import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liveHalfYear } from '../../support/mail-simulation/half-year.ts';
import { tableOf } from '../../support/mail-simulation/report.ts';
import { secondWave } from '../../support/mail-simulation/set-up.ts';
import { startStores } from '../../support/stores.ts';

/** Of whole runs, and of small ones; another seed can be given to see what it does. */
const given = process.env['PEGEL_SEED'];
const runs = given
  ? [{ seed: Number(given), units: Number(process.env['PEGEL_UNITS'] ?? 206) }]
  : [
      { seed: 1, units: 206 },
      { seed: 2, units: 20 },
    ];

/** A machine may be busy with other things. */
const longest = 1_800_000;

let stores: Awaited<ReturnType<typeof startStores>>;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());

describe.each(runs)('Half a year with $units units, as seed $seed draws it', ({ seed, units }) => {
  it(
    'reminders never annoy, and nobody is forgotten without a trace',
    async () => {
      const [began, usage] = [performance.now(), process.cpuUsage()];
      const halfYear = await liveHalfYear(await stores.create(), seed, units);
      const { user, system } = process.cpuUsage(usage);
      const took = {
        seconds: Math.round((performance.now() - began) / 1000),
        cpuSeconds: Math.round((user + system) / 1e6),
      };
      process.stdout.write(`\n${tableOf(halfYear, seed, units, took)}\n`);
      const { mails, violations } = halfYear.world.truth;
      expect(violations).toEqual([]);
      const { disturbed, held } = halfYear.counts;
      expect([disturbed > 0, held > 0]).toEqual([true, true]);
      // Nothing ran for three days with two reminders in them: one went out.
      const ofAutumn = mails.filter(({ place }) => place.wave === secondWave);
      const [missed, sent] = ['reminder2', 'reminder3'].map(
        (reminder) => ofAutumn.filter(({ stage }) => stage === reminder).length,
      );
      expect([missed, sent !== undefined && sent > 0]).toEqual([0, true]);
    },
    longest,
  );
});
