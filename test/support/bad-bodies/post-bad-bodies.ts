import fc from 'fast-check';
import { ulid } from 'ulid';
import { expect, vi } from 'vitest';
import { completeSection } from '../complete-answers.ts';
import type { RespondHarness } from '../respond-harness.ts';
import { technikStatus } from '../technik-status.ts';
import { anyEncoding, type Body } from './encodings.ts';
import { type Field, hostileFields } from './fields.ts';
import { closed, newSituations, open, type Situation, situationNames } from './situations.ts';
import { expectStorable, type Item, itemsOfCase, scan } from './stored.ts';

const sections = technikStatus.sections.map(({ id }) => id);
/** Pages of a case that take a post; a section counts as often as all other pages. */
const otherPages = [
  ...['check', 'correction', 'correction/discard', 'colleagues', 'colleagues/revoke', 'approval'],
  ...['saved', 'receipt', 'feedback', 'no_such_section', '__proto__', 'constructor'],
];
const paths = (situation: Situation, page: string) => {
  const { wave, ars } = situation.key;
  return `/respond/${wave}/${ars}/${page}`;
};

const badPost = fc.record({
  name: fc.oneof(
    ...situationNames.map((name) => ({
      weight: ['begun', 'asked again', 'complete', 'correcting'].includes(name) ? 4 : 1,
      arbitrary: fc.constant(name),
    })),
  ),
  page: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...sections) },
    { weight: 2, arbitrary: fc.constantFrom(...otherPages) },
    { weight: 1, arbitrary: fc.constantFrom('link', 'no link') },
  ),
  query: fc.constantFrom('', '', '', '', '?lang=en', '?lang=fr&from=__proto__'),
  /** Whether the hidden fields of the form are sent along, as they are now. */
  isCurrent: fc.nat(9).map((number) => number > 0),
  isFilled: fc.boolean(),
  way: fc.constantFrom(undefined, undefined, 'later', 'passing'),
  hostile: hostileFields,
  encoding: anyEncoding,
  isLate: fc.integer({ min: 0, max: 19 }).map((number) => number === 0),
});
type BadPost = typeof badPost extends fc.Arbitrary<infer T> ? T : never;

/** How many bodies of which kind got which status. */
export type Tally = Record<string, Record<number, number>>;

/**
 * Posts bodies that no form of ours sends, to all pages and in all situations, and expects that each
 * is answered by a page without a word of what is inside, that a refusal changes nothing, that nothing
 * is stored that the schemas and the questionnaire do not allow, and that nothing is logged.
 *
 * @returns how they were answered
 */
export async function postBadBodies(
  harness: RespondHarness,
  { bodies, seed }: { bodies: number; seed: number },
): Promise<Tally> {
  const written = vi.spyOn(process.stdout, 'write');
  const posts = fc.sample(badPost, { seed, numRuns: bodies });
  const tally: Tally = {};
  let situations = await newSituations(harness, 'bad-0');
  for (const [index, post] of posts.entries()) {
    if (index > 0 && index % 200 === 0) situations = await newSituations(harness, `bad-${index}`);
    const status = await sendOne(harness, situations[post.name], post).catch((error) => {
      throw new Error(`Post ${index} of seed ${seed}: ${describe(post)}`, { cause: error });
    });
    count(tally, post.encoding.kind, status);
    count(tally, `to ${post.page}`, status);
  }
  const logged = written.mock.calls.map(String).filter((line) => line.includes('"service"'));
  written.mockRestore();
  expect(logged).toEqual([]);
  const { core, contacts } = harness.dependencies;
  for (const item of [...(await scan(core)), ...(await scan(contacts))]) {
    expectStorable(item, technikStatus);
  }
  return tally;
}

function count(tally: Tally, kind: string, status: number): void {
  const row = tally[kind] ?? {};
  tally[kind] = { ...row, [status]: (row[status] ?? 0) + 1 };
}

async function sendOne(harness: RespondHarness, situation: Situation, post: BadPost) {
  const { dependencies, app } = harness;
  const { key, cookie, code } = situation;
  const before = await itemsOfCase(dependencies, key);
  const body: Body = post.encoding.encode(fieldsOf(post, before));
  const isLink = post.page === 'link' || post.page === 'no link';
  const path = isLink
    ? `/r/${post.page === 'link' ? code : 'x'.repeat(22)}`
    : paths(situation, post.page);
  harness.setClock(post.isLate ? closed : open);
  const headers = new Headers({ cookie, 'sec-fetch-site': 'same-origin', ...body.headers });
  const request = new Request(`http://localhost${path}${post.query}`, {
    method: 'POST',
    headers,
    body: body.bytes,
  });
  if (!('content-type' in body.headers)) request.headers.delete('content-type');
  const response = await app.request(request);
  const { status } = response;
  const text = await response.text();
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(internal);
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
  if (status !== 303) {
    const type = response.headers.get('content-type');
    expect(type).toMatch(/^text\/html|^application\/json/);
    if (type?.includes('json')) expect(Object.keys(JSON.parse(text))).toEqual(['revision']);
  }
  const after = await itemsOfCase(dependencies, key);
  if (status >= 400) expect(byKey(after)).toEqual(byKey(before));
  for (const item of after) expectStorable(item, technikStatus);
  return status;
}

/** What no answer may hold: traces, files, names of our errors and of the database's. */
const internal =
  /\n\s+at |node_modules|\.tsx?:\d|(?:Validation|Type|Syntax|Zod|Range)(?:Error|Exception)|DynamoDB/;

const byKey = (items: Item[]) => new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]));

/** The fields of an honest form, with hostile ones in their place or beside them. */
function fieldsOf({ page, isCurrent, isFilled, way, hostile }: BadPost, items: Item[]): Field[] {
  const filled = isFilled && sections.includes(page) ? Object.entries(completeSection(page)) : [];
  const honest: Field[] = [
    ...filled.flatMap(([name, values]) => values.map((value): Field => [name, value])),
    ...(isCurrent ? hiddenFields(items) : []),
    ...(way ? ([['way', way]] satisfies Field[]) : []),
  ];
  const replaced = new Set(hostile.filter((_, i) => i % 2 === 0).map(([name]) => name));
  return [...honest.filter(([name]) => !replaced.has(name)), ...hostile];
}

/** What the forms of a case hold hidden, as the case is now. */
function hiddenFields(items: Item[]): Field[] {
  const revision = (section: string) =>
    items.find(({ sk }) => sk === `DRAFT#${section}`)?.['revision'] ?? 0;
  const head = items.find(({ sk }) => sk.startsWith('CASE#'));
  const grant = items.find(({ sk }) => sk.startsWith('GRANT#'));
  return [
    ...sections.map((section): Field => [`revision~${section}`, String(revision(section))]),
    ['version', String(head?.['version'])],
    ['key', ulid()],
    ['id', String(grant?.['id'])],
    ['section', 'pay'],
  ];
}

function describe({ encoding, ...post }: BadPost): string {
  return JSON.stringify({ ...post, encoding: encoding.kind }).slice(0, 5000);
}
