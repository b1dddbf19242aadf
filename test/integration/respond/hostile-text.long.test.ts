import type { Browser, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { readPage } from '../../support/hostile-text/read-page.ts';
import { type Seen, tour } from '../../support/hostile-text/tour.ts';
import { createWorld } from '../../support/hostile-text/world.ts';
import { startObjectStores } from '../../support/local-objects.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';

/** Each is short enough for the shortest field, which takes sixty characters. */
const hostile = [
  ['markup', `</textarea>"'><img src=x onerror=a()><script>a()</script>`],
  ['ends of other contexts', `-->]]></title></svg></style><iframe src=x>'onload=a() '`],
  ['templates, entities and formulas', `=cmd()|'A1' {{x}} \${x} &amp; &lt;b&gt; %3Cb%3E`],
  ['directions and pictures', `\u202Eabc\u202C \u2066x\u2069 👩‍💻 ئابج`],
  ['a very long word', 'Wort'.repeat(14)],
] as const;

let harness: RespondHarness;
let stores: Awaited<ReturnType<typeof startObjectStores>>;
let browser: Browser;
let tab: Tab;
let harmless: Map<string, Seen>;

beforeAll(async () => {
  [harness, browser] = await Promise.all([startRespondHarness(), launchBrowser()]);
  tab = await browser.newPage();
  // After the harness: the credentials of the environment are those of the bucket from now on.
  stores = await startObjectStores();
  // Results list the other waves that are published: there is one from the first tour on.
  await createWorld(harness, stores.create(), 'o', 'Harmloses Wort');
  harmless = await see('a', 'Harmloses Wort');
});
afterAll(async () => {
  await browser?.close();
  await harness?.close();
  await stores?.close();
});

/** Where a tour is refused something; everywhere else it sees what it came for. */
const refusals: Record<string, number> = {
  stale: 409,
  'no session': 403,
  'no link': 422,
  'no contact': 422,
  'no contact of a stranger': 422,
  'no lost link': 422,
  'no short code': 422,
  'no extension': 422,
  'not returned': 422,
  'submitted by others': 409,
  overtaken: 409,
  'too late': 410,
};
const statusAt = (place: string) => refusals[place] ?? (place.endsWith(', refused') ? 422 : 200);

const see = async (id: string, text: string) =>
  tour(harness, await createWorld(harness, stores.create(), id, text));

describe.each(hostile)('%s in every text that somebody can write', (kind, text) => {
  it('is text wherever it appears, and nothing of it can run', async () => {
    const id = `h${hostile.findIndex(([name]) => name === kind)}`;
    const seen = await see(id, text);
    expect([...seen.keys()]).toEqual([...harmless.keys()]);
    for (const [place, { page, says }] of seen) {
      const ours = harmless.get(place);
      expect([place, page.status]).toEqual([place, statusAt(place)]);
      expect([place, ours?.page.status]).toEqual([place, statusAt(place)]);
      const [read, expected] = [
        await readPage(tab, page.html),
        await readPage(tab, ours?.page.html ?? ''),
      ];
      const known = new Set(expected.elements);
      expect([place, read.elements.filter((one) => !known.has(one))]).toEqual([place, []]);
      expect([place, read.active]).toEqual([place, []]);
      const missing = says.filter((where) => !read.text.includes(`${where}:${text}`));
      expect([place, missing]).toEqual([place, []]);
      expect(page.headers.get('content-security-policy')).toMatch(/(?:^|; )script-src 'self';/);
    }
  }, 60_000);
});
