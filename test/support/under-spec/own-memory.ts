import { vi } from 'vitest';
import type { readOnce } from '../../../functions/store/read-once.ts';
import { actingFunction } from './under-spec.ts';

/**
 * Functions share a process in tests, and none in AWS: what one of them has read, another one does not
 * know, and needs the right to read it as well.
 */
vi.mock(import('../../../functions/store/read-once.ts'), async (importOriginal) => {
  const original = await importOriginal();
  const ownMemory: typeof readOnce = (table, what, read) =>
    original.readOnce(table, `${what} as ${actingFunction() ?? 'nobody'}`, read);
  return { readOnce: ownMemory };
});
