import { expect, it } from 'vitest';
import { outcomeInWords } from '../../../functions/coordinate/audit/outcome-in-words.ts';

it.each([
  ['LIVE', 'Läuft', 'Open'],
  ['REFUSED', 'Verweigert', 'Refused'],
  ['extension', 'Mehr Zeit', 'More time'],
  ['added=1 changed=12', '1 neu, 12 geändert', '1 new, 12 changed'],
  ['2026-02-28 16', '28.02.2026 16', '28 February 2026 16'],
  ['technik-status-ozg 1.0.0', 'technik-status-ozg 1.0.0', 'technik-status-ozg 1.0.0'],
])('the audit says %s in words', (to, german, english) => {
  expect([outcomeInWords(to, 'de'), outcomeInWords(to, 'en')]).toEqual([german, english]);
});
