import type { Locator, Page } from 'playwright-core';

/** So much of what is around an element belongs to its look: the ring of the focus. */
const marginPx = 8;

/** How an element looks, as a picture to compare. */
export async function look(element: Locator): Promise<string> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('There is nothing to see');
  const clip = {
    x: box.x - marginPx,
    y: box.y - marginPx,
    width: box.width + 2 * marginPx,
    height: box.height + 2 * marginPx,
  };
  const picture = await element.page().screenshot({ clip });
  return picture.toString('base64');
}

/** How an element looks with the focus that the keyboard gives, and without. */
export async function lookWithFocus(element: Locator): Promise<{ with: string; without: string }> {
  const page: Page = element.page();
  await page.keyboard.press('Shift');
  await element.focus();
  const focused = await look(element);
  await element.blur();
  return { with: focused, without: await look(element) };
}
