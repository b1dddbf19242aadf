import type { Browser } from 'playwright-core';
import { startLocalPegel } from '../support/local-pegel.ts';
import { startBrowser } from '../support/start-browser.ts';
import { unpackBrowser } from '../support/unpack-browser.ts';
import { withFolder } from '../support/with-folder.ts';
import { barePage, startCompressingProxy } from './compressing-proxy.ts';
import { type Measurement, summarise } from './measure.ts';
import { type Cookies, type Visit, visitSlowly } from './slow-browser.ts';

const runs = 5;

/** The medians of all visits of a page. */
interface PageVisits {
  path: string;
  paint: number;
  bytes: number;
  bytesAgain: number;
}

/**
 * Every page of the demo's form, as a browser on a slow line gets it from API Gateway: the local
 * gateway does not compress, so a proxy before it does. The worst page is what counts.
 */
export function benchVisits(): Promise<Measurement[]> {
  return withFolder(async (folder) => {
    const pegel = await startLocalPegel(folder, '--frame', 'districts');
    const proxy = await startCompressingProxy(pegel.url);
    const browser = await startBrowser(await unpackBrowser(process.cwd()), true);
    try {
      const { paths, cookies } = await openForm(browser, pegel.link.replace(pegel.url, proxy.url));
      const measured: PageVisits[] = [];
      const bare: number[] = [];
      for (const path of paths) {
        measured.push(await visitRepeatedly(browser, proxy.url, path, cookies, bare));
      }
      return summariseVisits(measured, summarise(bare).median);
    } finally {
      await browser.close();
      proxy.close();
      await pegel.interrupt();
    }
  });
}

/** Opens the link as its receiver does: the start page names the sections. */
async function openForm(browser: Browser, link: string) {
  const context = await browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('button').click();
  await page.waitForURL('**/respond/**');
  const start = new URL(page.url()).pathname;
  const links = await page.locator('main a[href*="/respond/"]').all();
  const sections = await Promise.all(links.map((one) => one.getAttribute('href')));
  const cookies = await context.cookies();
  await context.close();
  const found = sections.map((href) => new URL(href ?? '', link).pathname);
  return { paths: [...new Set([start, ...found, `${start}/check`])], cookies };
}

/** Visits of the bare page come in between. */
async function visitRepeatedly(
  browser: Browser,
  site: string,
  path: string,
  cookies: Cookies,
  bare: number[],
): Promise<PageVisits> {
  const first: Visit[] = [];
  const again: Visit[] = [];
  for (let run = 0; run < runs; run++) {
    const [cold, warm] = await visitSlowly(browser, site + path, cookies, 2);
    const [least] = await visitSlowly(browser, site + barePage, [], 1);
    if (!cold || !warm || !least) throw new TypeError('A visit is missing');
    first.push(cold);
    again.push(warm);
    bare.push(least.firstContentfulPaint);
  }
  const medianOf = (visits: Visit[], measure: keyof Visit) =>
    summarise(visits.map((visit) => visit[measure])).median;
  return {
    path,
    paint: medianOf(first, 'firstContentfulPaint'),
    bytes: medianOf(first, 'bytes'),
    bytesAgain: medianOf(again, 'bytes'),
  };
}

function summariseVisits(pages: PageVisits[], bare: number): Measurement[] {
  const worst = (measure: 'paint' | 'bytes' | 'bytesAgain') => {
    const [page] = pages.toSorted((a, b) => b[measure] - a[measure]);
    if (!page) throw new TypeError('The form has no pages');
    return { name: page.path.split('/').slice(2).at(-1), runs, median: page[measure] };
  };
  const paint = worst('paint');
  const bytes = worst('bytes');
  const bytesAgain = worst('bytesAgain');
  return [
    {
      ...paint,
      name: `first contentful paint of the slowest form page (${paint.name})`,
      unit: 'ms',
      baseline: { name: 'a bare page', median: bare },
      goal: { of: 'median', atMost: 800 },
    },
    {
      ...bytes,
      name: `first visit of the heaviest form page (${bytes.name})`,
      unit: 'bytes',
      goal: { of: 'median', atMost: 70_000 },
    },
    {
      ...bytesAgain,
      name: `later visit of the heaviest form page (${bytesAgain.name})`,
      unit: 'bytes',
      goal: { of: 'median', atMost: 10_000 },
    },
  ];
}
