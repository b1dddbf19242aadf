import { expiriesSchema } from '../expiries.ts';
import * as z from '../zod.ts';
import type { Catalog } from './catalog.ts';

const expiriesPart = z.object({ expiries: expiriesSchema });

/** Checks that what ends is told by questions for a month, each once. */
export function checkExpiries(catalog: Catalog, json: unknown): void {
  const expiries = expiriesPart.safeParse(json).data?.expiries ?? [];
  catalog.expectUnique(expiries, ['expiries'], 'question');
  for (const [index, { question }] of expiries.entries()) {
    catalog.expectType(question, 'month', ['expiries', index, 'question']);
  }
}
