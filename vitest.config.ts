import { defineConfig } from 'vitest/config';

/** `npm test` leaves the long rounds (simulations, crash, fuzz) to `npm run test:long`. */
const long = process.env['PEGEL_TEST'] === 'long';
const files = long ? '*.long.test.{ts,tsx}' : '*.test.{ts,tsx}';
const longFiles = 'test/**/*.long.test.{ts,tsx}';
const pure = 'test/{unit,charts}';
/** What mocks modules, or needs the environment while they are loaded: nobody else may have loaded them. */
const alone = 'test/**/*.alone.test.ts';
const setupFiles = ['test/support/own-environment.ts', 'test/support/under-spec/own-memory.ts'];

export default defineConfig({
  test: {
    exclude: long ? [] : [longFiles],
    globalSetup: ['test/support/unpack-browser.ts', 'test/support/under-spec/whole-run.ts'],
    // For two cores: most tests wait now and then for what they have started; long rounds keep both busy.
    maxWorkers: long ? 2 : 3,
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
          exclude: [alone],
          // What is loaded serves all of them, too; long rounds set up more than they clear away.
          isolate: long,
          setupFiles,
        },
      },
      { extends: true, test: { name: 'alone', include: long ? [] : [alone], setupFiles } },
    ],
  },
});
