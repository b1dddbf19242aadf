import type { Page } from 'playwright-core';

/** What a reader sets who needs more space between lines, words and letters (WCAG 1.4.12). */
const spacedText = `
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
`;

/**
 * What is cut off: text beside the window, and text that is longer than a box that hides the rest.
 * What stands aside for screen readers alone, and tables that scroll in a frame of their own, are not.
 */
const findCutOff = `(() => {
  const width = document.scrollingElement.clientWidth;
  const found = [];
  const say = (what, text) => found.push(what + ': ' + text.trim().slice(0, 60));
  if (document.scrollingElement.scrollWidth > width) {
    say('page is ' + document.scrollingElement.scrollWidth + ' wide', document.title);
  }
  const isAside = (element) => element.closest('.kern-sr-only, .pegel-skip, .pegel-scroll, [hidden]');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    if (!node.data.trim() || isAside(node.parentElement)) continue;
    range.selectNodeContents(node);
    for (const { left, right, width: w } of range.getClientRects()) {
      if (w > 1 && (right > width + 1 || left < -1)) say('beside the window', node.data);
    }
  }
  for (const element of document.body.querySelectorAll('*')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (overflowX === 'visible' || isAside(element) || element.clientWidth <= 1) continue;
    if (element.matches('input, textarea')) continue;
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    if (scrollWidth > clientWidth + 1 || (overflowY !== 'visible' && scrollHeight > clientHeight + 1)) {
      say('cut off', element.textContent);
    }
  }
  return [...new Set(found)];
})()`;

/** What a page loses at 320 px, which is 1280 px at 400 %, on a screen as low as that. */
export function findLostAt320(page: Page): Promise<string[]> {
  return findLostAt(page, { width: 320, height: 256 });
}

/** What a page loses in a window of some size. */
export async function findLostAt(
  page: Page,
  window: { width: number; height: number },
): Promise<string[]> {
  await page.setViewportSize(window);
  return page.evaluate<string[]>(findCutOff);
}

/** What it loses there if its text is spaced out, too. */
export async function findLostWhenSpaced(page: Page): Promise<string[]> {
  await page.addStyleTag({ content: spacedText });
  return findLostAt320(page);
}
