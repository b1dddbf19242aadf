import type { Page as Tab } from 'playwright-core';

/** What a browser makes of a page, without running any of it. */
export interface ReadPage {
  /** Every kind of element with the names of its attributes, once. */
  elements: string[];
  /** What could run: handlers, scripts in the page, addresses that are scripts, frames. */
  active: string[];
  /** All text, and what stands in fields. */
  text: string;
}

const read = `(html) => {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const all = [...parsed.querySelectorAll('*')];
  const attributes = all.flatMap((element) => [...element.attributes]);
  const isActive = ({ name, value }) =>
    /^on|^srcdoc$|^style$/.test(name) || /^\\s*javascript:/i.test(value);
  const foreign = 'script:not([src^="/assets/"]), iframe, object, embed, base';
  const named = (element) =>
    element.tagName + ' ' + element.getAttributeNames().toSorted().join(' ');
  const values = attributes.filter(({ name }) => name === 'value').map(({ value }) => value);
  return {
    elements: [...new Set(all.map(named))],
    active: [
      ...attributes.filter(isActive).map(({ name, value }) => name + '=' + value),
      ...[...parsed.querySelectorAll(foreign)].map(({ outerHTML }) => outerHTML),
    ],
    text: [parsed.documentElement.textContent, ...values].join('\\n'),
  };
}`;

/** Lets a browser parse a page. */
export function readPage(tab: Tab, html: string): Promise<ReadPage> {
  return tab.evaluate<ReadPage>(`(${read})(${JSON.stringify(html)})`);
}
