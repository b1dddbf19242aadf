import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** A telephone on a slow line: the setting in which other form engines were measured. */
const line = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 1.6e6 / 8 };
const slowdown = 4;

/** What a visit of a page costs. */
export interface Visit {
  /** Milliseconds from the click until anything of the page is seen. */
  firstContentfulPaint: number;
  /** What came over the line, with the headers of answers. */
  bytes: number;
}

export type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** Visits a page with a slow line and processor: with an empty cache, and as often again as asked. */
export async function visitSlowly(
  browser: Browser,
  url: string,
  cookies: Cookies,
  times: number,
): Promise<Visit[]> {
  const context = await browser.newContext({ locale: 'de-DE' });
  try {
    await context.addCookies(cookies);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...line });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await Array.fromAsync({ length: times }, () => visit(page, session, url));
  } finally {
    await context.close();
  }
}

async function visit(page: Page, session: CDPSession, url: string): Promise<Visit> {
  let bytes = 0;
  const count = ({ encodedDataLength }: { encodedDataLength: number }) => {
    bytes += encodedDataLength;
  };
  session.on('Network.loadingFinished', count);
  const answer = await page.goto(url);
  if (answer?.status() !== 200) throw new Error(`${url}: ${answer?.status()}`);
  const firstContentfulPaint = await page.evaluate<number>(waitForPaint);
  session.off('Network.loadingFinished', count);
  return { firstContentfulPaint, bytes };
}

/** Runs in the page, whose fonts are loaded when it ends. */
const waitForPaint = `document.fonts.ready.then(() => new Promise((resolve) => {
  const observer = new PerformanceObserver((list) => {
    const paint = list.getEntries().find(({ name }) => name === 'first-contentful-paint');
    if (paint) resolve(paint.startTime);
  });
  observer.observe({ type: 'paint', buffered: true });
}))`;
