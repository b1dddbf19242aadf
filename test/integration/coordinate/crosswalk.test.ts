import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCrosswalkTable } from '../../../functions/domain/crosswalk/crosswalk-table.ts';
import { getCrosswalk } from '../../../functions/store/register/crosswalk.ts';
import { shippedCrosswalk } from '../../../schemas/crosswalk-cases.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { contentOf } from '../../support/stores.ts';
import type { Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let visitor: Visitor;
beforeAll(async () => {
  harness = await startConsoleHarness();
  visitor = await harness.as(staff.coordinator);
});
afterAll(() => harness.close());

const page = '/coordinate/registry/crosswalk';
const bytes = (text: string) => new TextEncoder().encode(text);
const upload = (text: string) =>
  visitor.upload(`${page}/import`, 'file', { name: 'x.csv', bytes: bytes(text) });
const entries = async () => (await getCrosswalk(harness.dependencies.core)).entries;
const header = 'alter Schlüssel;neuer Schlüssel;Datum;Art;Anteil';

describe('changes of territory', () => {
  it('are those that ship, until somebody changes them', async () => {
    const { html } = await visitor.get(page);
    for (const text of ['16056000', '16063105', '01.07.2021', 'umgeschlüsselt', '16077003']) {
      expect(html).toContain(text);
    }
    expect(await entries()).toEqual(shippedCrosswalk);
  });

  it('are entered one by one, and leave an entry in the audit', async () => {
    const added = await visitor.post(page, {
      from: ['16061001'],
      to: ['16061002'],
      on: ['01.01.2027'],
      kind: ['merged'],
    });
    expect(added.location).toBe(`${page}?done=added`);
    expect(await entries()).toEqual([
      { from: '16061001', to: '16061002', on: '2027-01-01', kind: 'merged' },
      shippedCrosswalk[1],
      shippedCrosswalk[0],
    ]);
    const content = [...(await contentOf(harness.dependencies.core))];
    const audit = content.filter(([key]) => key.startsWith('AUDIT#'));
    expect(audit.map(([, entry]) => entry)).toEqual([
      expect.objectContaining({ action: 'crosswalkChanged', person: staff.coordinator.id }),
    ]);
  });

  it('that are wrong are named beside their fields, with what was typed', async () => {
    const before = await entries();
    const wrong = await visitor.post(page, {
      from: ['1605600'],
      to: ['16063105'],
      on: ['gestern'],
      kind: [],
    });
    expect(wrong.status).toBe(422);
    for (const text of ['8 Ziffern des alten', 'value="1605600"', 'value="gestern"']) {
      expect(wrong.html).toContain(text);
    }
    const contradicting = {
      from: ['16056001'],
      to: ['16056000'],
      on: ['1.7.2021'],
      kind: ['merged'],
    };
    const refused = await visitor.post(page, contradicting);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('endet am 2021-07-01 selbst');
    expect(await entries()).toEqual(before);
  });

  it('come from a file, all or nothing, with errors by row', async () => {
    const before = await entries();
    const wrong = await upload(
      `${header}\r\n16061003;16061004;31.02.2027;eingemeindet;\r\n16061005;16061006;2027-01-01;weg;\r\n`,
    );
    expect(wrong.status).toBe(422);
    expect(wrong.html).toMatch(/Zeile 2[\s\S]*kann nicht das Datum sein[\s\S]*Zeile 3[\s\S]*„weg“/);
    const uneven = await upload(
      `${header}\r\n16061003;16061004;01.01.2027;aufgeteilt;60\r\n16061003;16061005;01.01.2027;aufgeteilt;30 %\r\n`,
    );
    expect(uneven.html).toContain('ergeben zusammen 90, nicht 100');
    expect(await entries()).toEqual(before);
    const right = await upload(
      `${header}\r\n16061003;16061004;01.01.2027;aufgeteilt;60\r\n16061003;16061005;01.01.2027;aufgeteilt;40 %\r\n16061001;16061009;01.01.2027;merged;\r\n`,
    );
    expect(right.location).toBe(`${page}?done=imported`);
    const now = await entries();
    expect(now).toHaveLength(5);
    // The same key and day is said anew.
    expect(now.filter(({ from }) => from === '16061001').map(({ to }) => to)).toEqual(['16061009']);
  });

  it('are downloaded as the table that can be brought again', async () => {
    const csv = await visitor.get(`${page}.csv`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const read = readCrosswalkTable(bytes(csv.html)).map(({ entry }) => entry);
    expect(read).toEqual(await entries());
  });

  it('are removed after a question, all parts of a split together', async () => {
    const path = `${page}/remove/16061003-2027-01-01-16061004`;
    expect((await visitor.get(path)).html).toContain('16061003 → 16061004');
    expect((await visitor.post(path)).location).toBe(`${page}?done=removed`);
    expect((await entries()).some(({ from }) => from === '16061003')).toBe(false);
    expect((await visitor.post(path)).status).toBe(404);
  });

  it('are read, not changed, by district coordinators', async () => {
    const district = await harness.as(staff.districtCoordinator);
    const { html } = await district.get(page);
    expect(html).toContain('16056000');
    expect(html).not.toContain('<form class="pegel-form"');
    expect(html).not.toContain('Entfernen');
  });
});
