import { expect, it } from 'vitest';
import { districtDrawings, drawings, peerDrawings, responseDrawings } from './all-charts.ts';

/** The translation is one table: one case in English is enough to review it. */
const inLanguage = [...drawings, ...districtDrawings, ...peerDrawings, ...responseDrawings].filter(
  ({ name, language }) => language === 'de' || /many/.test(name),
);
/** Nothing of these is carried forward or hidden, or names a district. */
const same = [
  /^(preference|response-map|response-progress|transitions-dms) (carried|hidden)/,
  /^(preference|readiness-levels|transitions-dms|trend-dms|kinds-dms|sizes-dms) long/,
  /^(?!status).* internal/,
  /^peers .* long/,
  /^peers alone (?!many)/,
];
const reviewed = inLanguage.filter(({ name }) => !same.some((pattern) => pattern.test(name)));

it.each(reviewed)('$name looks as it was reviewed', async ({ name, svg }) => {
  // One element a line, so that a change can be read.
  const lines = svg.replaceAll('><', '>\n<');
  await expect(`${lines}\n`).toMatchFileSnapshot(`__snapshots__/${name.replaceAll(' ', '-')}.svg`);
});
