import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('whatever mocks a module, or does something before modules are loaded, runs alone', () => {
  const files = globSync('test/**/*.test.{ts,tsx}').filter((file) => !file.includes('.long.'));
  const changing = files.filter((file) =>
    /^vi\.(mock|hoisted)\(|= vi\.hoisted\(/m.test(readFileSync(file, 'utf8')),
  );
  expect(changing.length).toBeGreaterThan(0);
  expect(changing.filter((file) => !file.includes('.alone.'))).toEqual([]);
});
