import { afterEach, beforeEach, expect, it } from 'vitest';
import { type RunningPegel, startLocalPegel, temporaryFolder } from '../../support/local-pegel.ts';
import { anyReason, Respondent, siteAt } from '../../support/respondent.ts';
import { hiddenFields, type Page } from '../../support/visitor.ts';

const rounds = 5;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** Fields that complete a section whose free number or text is a counter. */
const sections = {
  pay: (n: number) => ({
    'pay.status': ['keine'],
    'reason~pay.status': [anyReason],
    'pay.hkr': ['andere'],
    'pay.hkr~other': [`Nr. ${n}`],
  }),
  org: (n: number) => ({
    'org.koordination': ['ja'],
    'org.support': ['eigen'],
    'org.bemerkung': [`Nr. ${n}`],
    'org.freigabe': ['yes'],
  }),
};

const counterIn = ({ html }: Page) => Number(/Nr\. (\d+)/.exec(html)?.[1] ?? 0);

/** Saves a section with rising numbers until the server is gone; returns the last acknowledged one. */
async function saveUntilKilled(
  { visitor, case: path }: Respondent,
  section: keyof typeof sections,
  from: number,
): Promise<number> {
  let acknowledged = from;
  try {
    for (let n = from + 1; ; n++) {
      const page = `${path}/${section}`;
      const hidden = hiddenFields(await visitor.get(page));
      const { status } = await visitor.post(page, { ...sections[section](n), ...hidden });
      if (status !== 303) throw new Error(`${section} was refused with ${status}`);
      acknowledged = n;
    }
  } catch (error) {
    // fetch fails with a TypeError when nobody is there any more.
    if (error instanceof TypeError) return acknowledged;
    throw error;
  }
}

it('keeps every acknowledged answer, however often it is killed while people save', async () => {
  let pegel: RunningPegel = await startLocalPegel(folder.path, '--frame', 'districts');
  const people = { pay: new Respondent(siteAt(pegel.url)), org: new Respondent(siteAt(pegel.url)) };
  for (const person of Object.values(people)) await person.redeem(new URL(pegel.link).pathname);
  const saved = { pay: 0, org: 0 };
  for (let round = 1; round <= rounds; round++) {
    const savers = (['pay', 'org'] as const).map(async (section) => {
      saved[section] = await saveUntilKilled(people[section], section, saved[section]);
    });
    await new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 1500));
    await pegel.kill();
    await Promise.all(savers);

    pegel = await startLocalPegel(folder.path, '--frame', 'districts');
    for (const section of ['pay', 'org'] as const) {
      const { visitor, case: path } = people[section];
      visitor.moveTo(siteAt(pegel.url));
      const stored = counterIn(await visitor.get(`${path}/${section}`));
      // One more may be stored than was acknowledged: the answer got lost, not the save.
      expect([saved[section], saved[section] + 1]).toContain(stored);
      saved[section] = stored;
    }
  }
  expect(Math.min(saved.pay, saved.org)).toBeGreaterThan(rounds);
  await pegel.interrupt();
});
