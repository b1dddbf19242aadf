import type { Page } from 'playwright-core';

/**
 * Tables whose caption or whose headers' scope is missing, fields without a label that can be seen, and
 * links that read the same, in one row, one navigation or outside of both, though they lead elsewhere. The text beside an
 * option is labelled by the option.
 */
const findConfusing = `(() => {
  const found = [];
  const words = (element) => element.textContent.trim().replaceAll(/\\s+/g, ' ');
  for (const table of document.querySelectorAll('table')) {
    // The tables of a question are named by its legend.
    if (!table.caption?.textContent.trim() && !table.closest('fieldset')) found.push('a table without a caption');
    for (const th of table.querySelectorAll('th:not([scope])')) found.push('no scope: ' + words(th));
  }
  const isSeen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && words(element) !== '';
  };
  for (const field of document.querySelectorAll('input:not([type=hidden]):not([id$="~other"]), select, textarea')) {
    const by = (field.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
    const labels = [...field.labels, ...by.map((id) => document.getElementById(id))];
    const shown = labels.filter((label) => label && !label.closest('[hidden]'));
    if (!shown.some(isSeen)) found.push('no label to be seen: ' + (field.id || field.name));
  }
  const addresses = new Map();
  for (const link of document.querySelectorAll('main a[href]')) {
    const row = link.closest('tr');
    const about = row ? words(row) : link.closest('nav')?.ariaLabel;
    const name = words(link) + (about ? ' in ' + about : '');
    const known = addresses.get(name) ?? link.href;
    if (known !== link.href) found.push('reads the same: ' + name);
    addresses.set(name, known);
  }
  return [...new Set(found)];
})()`;

/** What would confuse somebody on a page with tables, fields and many links. */
export function findUnusable(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(findConfusing);
}
