import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on a page, where WCAG 2.2 AA is asked for; axe needs script, and no CSP. */
export async function findBarriers(auditor: Page, url: string): Promise<unknown[]> {
  await auditor.goto(url);
  return findBarriersOn(auditor);
}

/**
 * What axe finds on the page that is shown.
 *
 * @param except rules that are not looked at
 */
export async function findBarriersOn(auditor: Page, except: string[] = []): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page: auditor })
    // Pages have no frames: axe need not open a window to put results of frames together.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .disableRules(except)
    .analyze();
  return violations.map(({ id, nodes }) => [auditor.url(), id, nodes[0]?.html]);
}
