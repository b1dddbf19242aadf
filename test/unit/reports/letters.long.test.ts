import { expect, it } from 'vitest';
import { lettersAsPdf } from '../../../analytics/reports/letters.ts';
import { maxLetters } from '../../../functions/domain/letters/recipients.ts';
import { exampleLetters } from '../../support/example-letters.ts';
import { readPdf } from '../../support/pdf.ts';

/** Lambda answers with 6 MB, and what is no text a third longer. */
const maxBytes = 4.4 * 1024 * 1024;
/** API Gateway waits 29 seconds; codes are to be made in these, too. */
const maxMilliseconds = 20_000;

it('as many letters as one file holds fit into an answer, in time', { timeout: 60_000 }, () => {
  const names = Array.from({ length: maxLetters }, (_, i) => `Verwaltungsgemeinschaft Muster ${i}`);
  const begun = performance.now();
  const pdf = lettersAsPdf(exampleLetters(names), '2026-12-10T09:00:00Z');
  const milliseconds = performance.now() - begun;
  expect(readPdf(pdf).pages).toBe(maxLetters);
  expect(pdf.length).toBeLessThan(maxBytes);
  expect(milliseconds).toBeLessThan(maxMilliseconds);
});
