import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { inject } from 'vitest';

/** Starts the browser that comes with npm; see unpack-browser.ts. */
export function launchBrowser(): Promise<Browser> {
  const { executable, libraries } = inject('browser');
  return playwright.launch({
    executablePath: executable,
    args: chromium.args,
    headless: true,
    ...(libraries && { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
  });
}
