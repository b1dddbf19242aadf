import { defineConfig } from 'vitest/config';

/** `npm test` leaves the long rounds (simulations, crash, fuzz) to `npm run test:long`. */
const long = process.env['PEGEL_TEST'] === 'long';
const files = long ? '*.long.test.{ts,tsx}' : '*.test.{ts,tsx}';
const pure = 'test/{unit,charts}';
/** What changes modules or reads the environment while it is loaded: nobody else may have loaded it before. */
const alone = [
  'test/integration/analytics/history.test.ts',
  'test/integration/functions/handlers.test.ts',
  'test/integration/local/no-binary.test.ts',
  'test/integration/metrics/told.test.ts',
];
const setupFiles = ['test/support/under-spec/own-memory.ts'];
const excluded = long ? [] : ['test/**/*.long.test.{ts,tsx}'];

export default defineConfig({
  test: {
    exclude: excluded,
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
          exclude: [...excluded, ...alone],
          // What is loaded serves all of them; long rounds set up more than they clear away.
          isolate: long,
          globalSetup: ['test/support/under-spec/whole-run.ts'],
          setupFiles,
        },
      },
      { extends: true, test: { name: 'alone', include: long ? [] : alone, setupFiles } },
    ],
  },
});
