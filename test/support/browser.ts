import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { startBrowser } from './start-browser.ts';

/** Starts the browser that comes with npm; see unpack-browser.ts. */
export function launchBrowser(): Promise<Browser> {
  return startBrowser(inject('browser'), false);
}
