import { afterAll } from 'vitest';

/** The next file of the same process finds the environment as this one has found it. */
const found = { ...process.env };

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in found)) delete process.env[name];
  Object.assign(process.env, found);
});
