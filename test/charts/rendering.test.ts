import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { countryDrawings, drawings, peerDrawings, responseDrawings } from './all-charts.ts';

/**
 * What only a real renderer knows. Without the page's font the fallback is used, which is the wider
 * one here: as in an <img>.
 */
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
});

/** Runs in the browser: the faults of a drawing that can be measured. */
const findFaults = `(svg) => {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (parsed.querySelector('parsererror')) return ['not well-formed'];
  document.body.innerHTML = svg;
  const root = document.querySelector('svg');
  const edge = root.viewBox.baseVal;
  const texts = [...root.querySelectorAll('text')].map((element) => {
    const { x, y, width, height } = element.getBBox();
    // Ascent and descent are mostly air: the letters are in the middle.
    return { text: element.textContent, x, right: x + width, y: y + height * 0.2, bottom: y + height * 0.8 };
  });
  const faults = texts
    .filter((t) => t.x < edge.x || t.right > edge.x + edge.width || t.y < edge.y || t.bottom > edge.y + edge.height)
    .map((t) => t.text + ' leaves the chart');
  texts.forEach((a, i) => texts.slice(i + 1).forEach((b) => {
    if (a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom) faults.push(a.text + ' lies on ' + b.text);
  }));
  return faults;
}`;

describe.each([...drawings, ...peerDrawings, ...responseDrawings, ...countryDrawings])(
  '$name',
  ({ svg }) => {
    it('is well-formed, and no text overlaps another or leaves the chart', async () => {
      expect(await page.evaluate(`(${findFaults})(${JSON.stringify(svg)})`)).toEqual([]);
    });
  },
);

it('finds the faults that it looks for', async () => {
  const texts =
    '<text x="1" y="20">one</text><text x="5" y="22">two</text><text x="90" y="50">three</text>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${texts}</svg>`;
  expect(await page.evaluate(`(${findFaults})(${JSON.stringify(svg)})`)).toEqual([
    'three leaves the chart',
    'one lies on two',
  ]);
  expect(
    await page.evaluate(`(${findFaults})('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>')`),
  ).toEqual(['not well-formed']);
});
