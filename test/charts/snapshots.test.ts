import { expect, it } from 'vitest';
import { drawings, responseDrawings } from './all-charts.ts';

/** The translation is one table: one case in English is enough to review it. */
const inLanguage = [...drawings, ...responseDrawings].filter(
  ({ name, language }) => language === 'de' || /many/.test(name),
);
/** What is carried forward or hidden makes no difference to these. */
const reviewed = inLanguage.filter(
  ({ name }) => !/^(preference|response-map|response-progress) (carried|hidden)/.test(name),
);

it.each(reviewed)('$name looks as it was reviewed', async ({ name, svg }) => {
  // One element a line, so that a change can be read.
  const lines = svg.replaceAll('><', '>\n<');
  await expect(`${lines}\n`).toMatchFileSnapshot(`__snapshots__/${name.replaceAll(' ', '-')}.svg`);
});
