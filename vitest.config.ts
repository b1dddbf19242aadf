import { defineConfig } from 'vitest/config';

/** `npm test` leaves the long rounds (simulations, crash, fuzz) to `npm run test:long`. */
const long = process.env['PEGEL_TEST'] === 'long';

export default defineConfig({
  test: {
    include: [long ? 'test/**/*.long.test.{ts,tsx}' : 'test/**/*.test.{ts,tsx}'],
    exclude: long ? [] : ['test/**/*.long.test.{ts,tsx}'],
    globalSetup: ['test/support/unpack-browser.ts', 'test/support/under-spec/whole-run.ts'],
    // One worker a core: what a test starts beside itself mostly waits.
    maxWorkers: 2,
    // They end what hangs, and say nothing of speed: a machine may be busy with something else.
    testTimeout: long ? 600_000 : 60_000,
    hookTimeout: 180_000,
  },
});
