import { createHash } from 'node:crypto';
import { blankStyles } from '../../web/styles/blank.ts';

const hash = createHash('sha256').update(blankStyles).digest('hex').slice(0, 16);

/** The stylesheet of questionnaires to print: no other page loads it. */
export const blankStylesheet = {
  css: blankStyles,
  path: `/questionnaires/blank.css?v=${hash}`,
} as const;
