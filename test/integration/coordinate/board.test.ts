import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boardWrite } from '../../../functions/store/cases/board.ts';
import { transact } from '../../../functions/store/transact.ts';
import { addRegistry } from '../../../functions/store/waves/definitions.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { exampleFrame, syntheticFrame } from '../../../infra/example-data/frame.ts';
import type { CaseStatus } from '../../../schemas/case.ts';
import type { Staff } from '../../../schemas/staff.ts';
import { setStatus } from '../../support/case-records.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { wave as someWave, thueringen } from '../../support/technik-status.ts';
import type { Page } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let wave: string;
let waves = 0;
/** Districts of Thüringen that are asked with their administrations: 206 units. */
const { units } = exampleFrame(thueringen, 'all');
const inGotha = units.filter(({ ags5 }) => ags5 === '16067').map(({ ars }) => ars);

beforeAll(async () => {
  harness = await startConsoleHarness();
});
afterAll(() => harness?.close());
beforeEach(async () => {
  waves += 1;
  wave = `board-${waves}`;
  const cases = units.map((unit) => ({ unit }));
  await addWave(harness.dependencies.core, { ...someWave, id: wave }, cases);
});

const setStatuses = async (statuses: CaseStatus[], of = inGotha) => {
  for (const [index, status] of statuses.entries()) {
    await setStatus(harness.dependencies.core, { wave, ars: of[index] ?? '' }, status);
  }
};
const note = (ars: string | undefined, change: Parameters<typeof boardWrite>[1]) =>
  transact(harness.dependencies.core, [boardWrite({ wave, ars: ars ?? '' }, change)]);
const see = async (path: string, who: Staff = staff.coordinator) =>
  (await harness.as(who)).get(`/coordinate/waves/${wave}/${path}`);
/** The cells of the rows of the last table of a page, as they are seen. */
function rowsOf({ html }: Page): string[][] {
  const table = html.split('<tbody').at(-1)?.split('</tbody>')[0] ?? '';
  return table
    .split('<tr')
    .slice(1)
    .map((row) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
        cell.replaceAll(/<span class="kern-sr-only">[^<]*<\/span>|<[^>]+>/g, ''),
      ),
    );
}
const rowOf = (page: Page, name: string) => rowsOf(page).find(([first]) => first === name);

describe('the board', () => {
  it('counts who has reported among those that count, and each status leads to its cases', async () => {
    await setStatuses(['SUBMITTED', 'ACCEPTED', 'QUERIED', 'NOT_ELIGIBLE', 'REFUSED']);
    const page = await see('board');
    expect(page.html).toContain('3 von 205');
    expect(page.html).toContain('1,5\u00a0%');
    expect(page.html).toContain('unter 1\u00a0%');
    expect(page.html).toContain(`href="/coordinate/waves/${wave}/cases?status=QUERIED">1<`);
  });

  it('has a map, and a table with the denominators of every district', async () => {
    await setStatuses(['SUBMITTED', 'RESUBMITTED', 'IN_PROGRESS', 'COVERED_BY_OTHER']);
    await note(inGotha[0], { softEdits: 2 });
    // What came back of whoever has reported is no concern.
    for (const one of [inGotha[1], inGotha[2]]) await note(one, { bounced: true });
    const page = await see('board');
    expect(page.html).toContain('<svg');
    expect(page.html).toMatch(/Gotha: 2 von \d+ Verwaltungen haben gemeldet/);
    expect(rowsOf(page)).toHaveLength(22);
    const all = inGotha.length;
    expect(rowOf(page, 'Gotha')).toEqual([
      'Gotha',
      String(all),
      String(all - 1),
      '2',
      `${((2 * 100) / (all - 1)).toFixed(1).replace('.', ',')}\u00a0%`,
      String(all - 4),
      '1',
      '0',
      '1',
      '1',
      '0',
      '1',
    ]);
    expect(page.html).toContain(
      `cases?district=16067&amp;status=OPENED&amp;status=IN_PROGRESS&amp;status=READY_FOR_APPROVAL">1<`,
    );
  });

  it('leads each number to a list of as many cases', async () => {
    await setStatuses(['SUBMITTED', 'IN_PROGRESS', 'QUERIED', 'REFUSED', 'OPENED']);
    await note(inGotha[0], { softEdits: 2, correcting: 'inApproval' });
    const { html } = await see('board');
    const links = [...html.matchAll(/href="([^"]*\/cases\?[^"]*)">(\d+)</g)];
    const ofGotha = links.filter(
      ([, href]) => href?.includes('16067') || !href?.includes('district'),
    );
    expect(ofGotha.length).toBeGreaterThan(10);
    const visitor = await harness.as(staff.coordinator);
    for (const [, href = '', count] of ofGotha) {
      const list = await visitor.get(href.replaceAll('&amp;', '&'));
      expect([href, list.html]).toEqual([
        href,
        expect.stringContaining(`${count} von 206 Verwaltungen`),
      ]);
    }
  });

  it('shows no map where a state has no tiles', async () => {
    const { registry, units: invented } = syntheticFrame(30);
    const { core } = harness.dependencies;
    await addRegistry(core, registry);
    wave = `${wave}-invented`;
    await addWave(
      core,
      { ...someWave, id: wave, registry: registry.id },
      invented.map((unit) => ({ unit })),
    );
    const page = await see('board');
    expect(page.html).not.toContain('<svg');
    expect(rowsOf(page)).toHaveLength(3);
  });

  it('is the own district for who coordinates one, and tells nothing of others', async () => {
    await setStatuses(['SUBMITTED']);
    const own = { ...staff.districtCoordinator, district: '16067' };
    const board = await see('board', own);
    expect(board.html).toContain('>Stand der Meldungen: Gotha</h1>');
    expect(board.html).toContain(`1 von ${inGotha.length}`);
    expect(board.html).not.toContain('Altenburger Land');
    expect(board.html).toContain('Diese Zahlen gelten nur für Ihren Kreis.');
    expect((await see('board/16067', own)).status).toBe(200);
    const [foreign, unknown] = [await see('board/16068', own), await see('board/99999', own)];
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    const list = await see('cases?district=16068', own);
    expect(list.html).toContain(`0 von ${inGotha.length}`);
  });

  it('says that nobody is asked in a district without cases', async () => {
    const page = await see('board', { ...staff.districtCoordinator, district: '15001' });
    expect(page.html).toContain('In Ihrem Kreis wird in dieser Erhebung niemand gefragt');
  });

  it('is for nobody who may not see cases, and there is none of an unknown wave', async () => {
    expect((await see('board', staff.analyst)).status).toBe(403);
    wave = 'unknown';
    expect((await see('board')).status).toBe(404);
  });
});

describe('the list of cases', () => {
  it('is sorted by name, 50 a page, and the next page keeps the filter', async () => {
    const page = await see('cases?kind=administration');
    expect(rowsOf(page)).toHaveLength(50);
    const [, next = ''] = /href="([^"]*)" rel="next"/.exec(page.html) ?? [];
    expect(next).toContain('kind=administration');
    const second = await see(`cases${next.replaceAll('&amp;', '&')}`);
    expect(second.html).toContain('51 bis 100 von');
    const names = [...rowsOf(page), ...rowsOf(second)].map(([name = '']) => name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'de')));
  });

  it('is searched by name without regard to umlauts, and by key', async () => {
    for (const search of ['sommerda', 'SOEMMERDA', 'sömmerda', '160680000000']) {
      const page = await see(`cases?kind=district&q=${encodeURIComponent(search)}`);
      expect([search, rowsOf(page).map(([name]) => name)]).toEqual([search, ['Sömmerda']]);
    }
  });

  it('is filtered by district, several statuses and what needs attention', async () => {
    await setStatuses(['SUBMITTED', 'QUERIED', 'SUBMITTED']);
    await note(inGotha[0], { softEdits: 2 });
    await note(inGotha[1], { softEdits: 1 });
    const several = await see('cases?district=16067&status=SUBMITTED&status=QUERIED');
    expect(several.html).toContain('3 von 206 Verwaltungen');
    const flagged = await see('cases?district=16067&flag=softEdits');
    expect(rowsOf(flagged)).toHaveLength(1);
    expect(flagged.html).toContain('2 Kann-Prüfungen offen');
    expect(flagged.html).toContain('value="softEdits" checked');
  });

  it('leads to each case, and offers what was asked for to be changed', async () => {
    const page = await see('cases?q=%22%3E%3Cscript%3E');
    expect(page.html).not.toContain('"><script>');
    expect(page.html).toContain('Keine Verwaltung passt dazu');
    const list = await see('cases?district=16067');
    expect(list.html).toContain(`href="/coordinate/waves/${wave}/cases/${inGotha[0]}"`);
    expect(list.html).toContain('<option value="16067" selected="">Gotha</option>');
  });
});
