import { defineConfig } from 'vitest/config';

/** `npm test` leaves the long rounds (simulations, crash, fuzz) to `npm run test:long`. */
const long = process.env['PEGEL_TEST'] === 'long';
const files = long ? '*.long.test.{ts,tsx}' : '*.test.{ts,tsx}';
const pure = 'test/{unit,charts}';

export default defineConfig({
  test: {
    exclude: long ? [] : ['test/**/*.long.test.{ts,tsx}'],
    globalSetup: ['test/support/unpack-browser.ts'],
    // One worker a core: what a test starts beside itself mostly waits.
    maxWorkers: 2,
    // They end what hangs, and say nothing of speed: a machine may be busy with something else.
    testTimeout: long ? 600_000 : 60_000,
    hookTimeout: 180_000,
    projects: [
      // Nothing that they load remembers anything: loaded once, it serves all of them.
      { extends: true, test: { name: 'pure', include: [`${pure}/**/${files}`], isolate: false } },
      {
        extends: true,
        test: {
          name: 'real',
          include: [`test/!(unit|charts)/**/${files}`],
          globalSetup: ['test/support/under-spec/whole-run.ts'],
          setupFiles: ['test/support/under-spec/own-memory.ts'],
        },
      },
    ],
  },
});
