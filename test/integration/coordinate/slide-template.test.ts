import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSettingFile } from '../../../functions/store/setting-files.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { officeTemplate } from '../../support/documents/office-template.ts';
import type { Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let coordinator: Visitor;
beforeAll(async () => {
  harness = await startConsoleHarness();
  coordinator = await harness.as(staff.coordinator);
});
afterAll(() => harness?.close());

const path = '/coordinate/slide-template';
const bytes = Uint8Array.from(officeTemplate());
const stored = () =>
  readSettingFile(harness.dependencies.core, harness.dependencies.lake, 'slideTemplate');

it('a template is checked, kept, shown with its layouts, and taken away again', async () => {
  expect((await coordinator.get(path)).html).toContain('Zurzeit gilt die Vorlage von Pegel.');
  const saved = await coordinator.upload(path, 'file', { name: 'Amt <1>.pptx', bytes });
  expect([saved.status, saved.location]).toEqual([303, `${path}?done=saved`]);
  expect(Buffer.compare((await stored())?.body ?? new Uint8Array(), bytes)).toBe(0);

  const { html } = await coordinator.get(saved.location ?? '');
  for (const text of ['Amt &lt;1&gt;.pptx', 'Titelfolie', 'für die erste Folie', 'Nur Titel']) {
    expect(html).toContain(text);
  }
  expect((await coordinator.get('/coordinate/audit')).html).toContain(
    'Folienvorlage gespeichert</',
  );

  expect((await coordinator.get(`${path}/remove`)).html).toContain('bleiben, wie sie sind');
  const removed = await coordinator.post(`${path}/remove`, {});
  expect(removed.location).toBe(`${path}?done=removed`);
  expect(await stored()).toBeUndefined();
});

it('what is no template changes nothing, and a sentence says what to do', async () => {
  await coordinator.upload(path, 'file', { name: 'gut.pptx', bytes });
  const text = new TextEncoder().encode('Vorlage');
  const refused = await coordinator.upload(path, 'file', { name: 'schlecht.pptx', bytes: text });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Speichern Sie Ihre Vorlage als PPTX oder POTX.');
  expect(refused.html).toContain('gut.pptx');
  expect((await stored())?.name).toBe('gut.pptx');

  const empty = await coordinator.post(path, {});
  expect(empty.status).toBe(422);
  expect(empty.html).toContain('Wählen Sie eine Datei aus.');
});
