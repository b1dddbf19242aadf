import fc from 'fast-check';
import { expect, vi } from 'vitest';
import {
  accessPath,
  lostLinkPath,
  newContactPath,
  pathOf,
} from '../../../functions/respond/paths.ts';
import type { RespondHarness } from '../respond-harness.ts';
import { siteFrom } from '../site-from.ts';
import { technikStatus } from '../technik-status.ts';
import type { Site } from '../visitor.ts';
import { anyEncoding, type Body } from './encodings.ts';
import { type Field, hostileFields, hostileValue } from './fields.ts';
import {
  anyFilling,
  hiddenFields,
  isFreeText,
  otherFields,
  sectionFieldsOf,
  sections,
} from './honest-fields.ts';
import { closed, newSituations, open, type Situation, situationNames } from './situations.ts';
import { expectStorable, type Item, itemsOfCase, scan } from './stored.ts';

/** Pages of a case that take a post, or that somebody may think do. */
const casePages = [
  ...['check', 'correction', 'correction/discard', 'colleagues', 'colleagues/revoke', 'approval'],
  ...['approval/on', 'approval/off', 'approval/request', 'approval/withdraw', 'approval/approve'],
  ...['contact', 'extension', 'saved', 'receipt', 'no_such_section', '__proto__', 'constructor'],
];
/** Pages for everybody; the code that is said to be there is the case's. */
const publicPages = [
  '/r/CODE',
  '/r/xxxxxxxxxxxxxxxxxxxxxx',
  '/r/%ff',
  accessPath,
  lostLinkPath,
  newContactPath,
];

const badPost = fc.record({
  name: fc.oneof(
    ...situationNames.map((name) => ({
      weight: name === 'stranger' || name === 'submitted' ? 1 : 3,
      arbitrary: fc.constant(name),
    })),
  ),
  page: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...sections) },
    { weight: 2, arbitrary: fc.constantFrom(...casePages) },
    { weight: 1, arbitrary: fc.constantFrom(...publicPages) },
  ),
  query: fc.constantFrom('', '', '', '', '?lang=en', '?lang=fr&from=__proto__'),
  /** Whether the hidden fields of the form are sent along, as they are now. */
  isCurrent: fc.nat(9).map((number) => number > 0),
  filling: anyFilling,
  way: fc.constantFrom(undefined, undefined, 'later', 'passing'),
  aimed: fc.array(fc.tuple(fc.nat(), hostileValue, fc.boolean()), { maxLength: 3 }),
  hostile: hostileFields,
  encoding: anyEncoding,
  /** Many networks: what each may do in an hour is counted. */
  from: fc.ipV4(),
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
 * @param through how the pages are reached; without it they are asked as they are, from many networks
 * @returns how they were answered
 */
export async function postBadBodies(
  harness: RespondHarness,
  { bodies, seed, through }: { bodies: number; seed: number; through?: Site },
): Promise<Tally> {
  const written = vi.spyOn(process.stdout, 'write');
  const posts = fc.sample(badPost, { seed, numRuns: bodies });
  const tally: Tally = {};
  let situations = await newSituations(harness, `bad-${seed}-0`);
  for (const [index, post] of posts.entries()) {
    if (index > 0 && index % 200 === 0)
      situations = await newSituations(harness, `bad-${seed}-${index}`);
    const status = await sendOne(harness, through, situations[post.name], post).catch((error) => {
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

async function sendOne(
  harness: RespondHarness,
  through: Site | undefined,
  situation: Situation,
  post: BadPost,
): Promise<number> {
  const { dependencies, app } = harness;
  const site = through ?? siteFrom(app, post.from);
  const { key, cookie, code } = situation;
  const before = await itemsOfCase(dependencies, key);
  const body: Body = post.encoding.encode(fieldsOf(post, before));
  const path = post.page.startsWith('/') ? post.page.replace('CODE', code) : pathOf(key, post.page);
  harness.setClock(post.isLate ? closed : open);
  const headers = new Headers({ cookie, 'sec-fetch-site': 'same-origin', ...body.headers });
  // No client sends another length than that of its body.
  if (through) headers.delete('content-length');
  const response = await site.request(path + post.query, {
    method: 'POST',
    headers,
    body: body.bytes,
  });
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

/** The fields of an honest form, some with hostile values, and hostile ones in their place or beside. */
function fieldsOf(
  { page, isCurrent, filling, way, aimed, hostile }: BadPost,
  items: Item[],
): Field[] {
  const honest: Field[] = [
    ...(sections.includes(page) ? sectionFieldsOf(page, filling) : otherFields()),
    ...(way ? [['way', way] satisfies Field] : []),
    ...(isCurrent ? hiddenFields(items) : []),
  ];
  for (const [at, value, isAtText] of aimed) {
    const targets = isAtText ? honest.filter(isFreeText) : honest;
    const field = targets[at % targets.length];
    if (field && !field[0].startsWith('revision~')) field[1] = value;
  }
  const replaced = new Set(hostile.filter((_, i) => i % 2 === 0).map(([name]) => name));
  return [...honest.filter(([name]) => !replaced.has(name)), ...hostile];
}

function describe({ encoding, ...post }: BadPost): string {
  return JSON.stringify({ ...post, encoding: encoding.kind }).slice(0, 5000);
}
