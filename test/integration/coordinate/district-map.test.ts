import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormFields } from '../../../functions/domain/cases/form-fields.ts';
import {
  readDistrictShapes,
  saveDistrictShapes,
} from '../../../functions/store/district-shapes.ts';
import { removeSettingFile } from '../../../functions/store/setting-files.ts';
import { auditEntries } from '../../support/audit-entries.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { inventedDistricts } from '../../support/geometry/invented-districts.ts';
import { hiddenFields, type Page, type Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let coordinator: Visitor;
beforeAll(async () => {
  harness = await startConsoleHarness();
  await harness.newWave();
  coordinator = await harness.as(staff.coordinator);
});
afterAll(() => harness.close());

const room = '/coordinate/registry/map';
const bring = (content: unknown, attribution = '© Amt <b>Muster</b>') =>
  coordinator.upload(
    `${room}/preview`,
    'file',
    { name: 'kreise.geojson', bytes: new TextEncoder().encode(JSON.stringify(content)) },
    { attribution },
  );
const stored = () => readDistrictShapes(harness.dependencies.core, harness.dependencies.lake);

/** What the form of a preview sends. */
const fieldsOf = (page: Page): FormFields =>
  Object.fromEntries(
    Object.entries(hiddenFields(page)).map(([name, values]) => [
      name,
      values.map((value) =>
        value
          .replaceAll('&quot;', '"')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&'),
      ),
    ]),
  );

/** Erfurt, which is asked, and another district. */
function erfurtAnd(other: string) {
  const file = inventedDistricts(2);
  for (const [index, feature] of file.features.entries()) {
    feature.properties = { AGS: index === 0 ? '16051' : other };
  }
  return file;
}

describe('the map of the districts', () => {
  it('says when it was saved by the clock of the office, not by that of Greenwich', async () => {
    const { core, lake } = harness.dependencies;
    const shapes = {
      ...{ attribution: '© Amt', width: 10, height: 10 },
      districts: [{ ags5: '16051', path: 'M0 0l9 0 0 9z', label: [6, 3] as [number, number] }],
    };
    const atNight = { at: '2026-12-10T23:30:00Z', actor: 'operator' } as const;
    await saveDistrictShapes(core, lake, 'nachts.json', shapes, atNight);
    expect((await coordinator.get(room)).html).toContain('11.12.2026, 00:30');
    await removeSettingFile(core, 'districtShapes', atNight);
  });

  it('is shown before it is saved, with what has no match, and counts when it is saved', async () => {
    const preview = await bring(erfurtAnd('01001'));
    expect(preview.status).toBe(200);
    expect(preview.html).toContain('<title>Erfurt</title>');
    expect(preview.html).toContain('© Amt &lt;b&gt;Muster&lt;/b&gt;');
    expect(preview.html).toContain('Ohne Umriss in der Datei: Gera');
    expect(preview.html).toContain('nicht bekannt: 01001');
    expect(await stored()).toBeUndefined();

    const fields = fieldsOf(preview);
    const saved = await coordinator.post(room, fields);
    expect([saved.status, saved.location]).toEqual([303, `${room}?done=saved`]);
    const shapes = await stored();
    expect(shapes?.districts.map(({ ags5 }) => ags5)).toEqual(['16051']);
    expect(shapes?.attribution).toBe('© Amt <b>Muster</b>');
    const page = await coordinator.get(`${room}?done=saved`);
    expect(page.html).toContain('kreise.geojson');
    expect(page.html).toContain('10.12.2026, ');
  });

  it('is what the board draws as soon as no district is missing', async () => {
    const wave = await harness.newWave();
    const board = async () => (await coordinator.get(`/coordinate/waves/${wave.id}/board`)).html;
    expect(await board()).not.toContain('© Amt');
    const preview = await bring(erfurtAnd('16052'));
    await coordinator.post(room, fieldsOf(preview));
    expect(await board()).toContain('© Amt');
  });

  it('is removed again', async () => {
    expect((await coordinator.get(room)).html).toContain(`href="${room}/remove"`);
    const question = await coordinator.get(`${room}/remove`);
    for (const text of ['Ergebnisse zeigen dann wieder Kacheln', 'bleibt im Speicher']) {
      expect(question.html).toContain(text);
    }
    expect(await stored()).toBeDefined();
    const removed = await coordinator.post(`${room}/remove`);
    expect(removed.location).toBe(`${room}?done=removed`);
    expect(await stored()).toBeUndefined();
    expect((await coordinator.get(room)).html).toContain('Es gibt noch keine Umrisse');
    const actions = (await auditEntries(harness.dependencies.core)).map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['districtShapesSaved', 'districtShapesRemoved']),
    );
  });

  it('wants a file, and whose data they are', async () => {
    const nothing = await coordinator.post(`${room}/preview`);
    expect(nothing.status).toBe(422);
    expect(nothing.html).toContain('Wählen Sie eine Datei.');
    const anonymous = await bring(erfurtAnd('16052'), ' ');
    expect(anonymous.html).toContain('Geben Sie an, wessen Daten es sind.');
    expect((await bring(erfurtAnd('16052'), 'x'.repeat(201))).status).toBe(422);
  });

  it('says in a sentence why a file is not taken', async () => {
    const wrong = await bring({ type: 'FeatureCollection', features: [] }, '© Amt');
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('In der Datei sind keine Flächen:');
    expect(wrong.html).toContain('value="© Amt"');
  });

  it('takes no outlines that nobody has seen as they are', async () => {
    const evil = {
      attribution: 'a',
      width: 1,
      height: 1,
      districts: [{ ags5: '16051', path: '"/><script>', label: [0, 0] }],
    };
    for (const shapes of ['', '{', JSON.stringify(evil)]) {
      expect((await coordinator.post(room, { name: ['a'], shapes: [shapes] })).status).toBe(400);
    }
  });
});
