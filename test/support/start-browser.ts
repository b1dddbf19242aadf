import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import type { UnpackedBrowser } from './unpack-browser.ts';

/**
 * Starts a browser that `unpackBrowser` has unpacked.
 *
 * @param isolated whether pages have processes of their own, which takes longer to start and which
 *   they need to be visited in one context after the other
 */
export function startBrowser(
  { executable, libraries }: UnpackedBrowser,
  isolated: boolean,
): Promise<Browser> {
  return playwright.launch({
    executablePath: executable,
    args: chromium.args.filter((arg) => !isolated || arg !== '--single-process'),
    headless: true,
    ...(libraries && { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
  });
}
