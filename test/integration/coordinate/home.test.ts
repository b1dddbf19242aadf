import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keys } from '../../../functions/store/keys.ts';
import { addPlannedWave } from '../../../functions/store/waves/planned-waves.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { importSmallCountry, plan } from '../../support/planned-wave.ts';
import { technikStatus } from '../../support/technik-status.ts';
import { hiddenFields, type Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let coordinator: Visitor;
beforeAll(async () => {
  harness = await startConsoleHarness();
  const { client, name } = harness.dependencies.core;
  const { id, version } = technikStatus;
  for (const Key of [keys.questionnaire(id, version), keys.questionnaireVersion(id, version)]) {
    await client.send(new DeleteCommand({ TableName: name, Key }));
  }
  coordinator = await harness.as(staff.coordinator);
});
afterAll(() => harness?.close());

const home = async () => (await coordinator.get('/coordinate')).html;
const list = '/coordinate/questionnaires';

it('leads an empty console through its first steps, and shows which are done', async () => {
  const empty = await home();
  expect(empty).toContain('So beginnen Sie');
  expect(empty).not.toContain('(erledigt)');
  await importSmallCountry(harness.dependencies.core);
  expect((await home()).split('(erledigt)')).toHaveLength(2);

  const form = await coordinator.get('/coordinate/waves/new');
  expect(form.html).toContain(`href="${list}">Zu den Fragebögen`);
  expect((await coordinator.get(list)).html).toContain('Mitgelieferter Fragebogen');
  const draft = await coordinator.post(`${list}/shipped`, {});
  const version = `${list}/${technikStatus.id}/${technikStatus.version}`;
  expect(draft.location).toBe(`${version}?done=takenOver`);
  expect((await coordinator.get(list)).html).not.toContain('Mitgelieferter Fragebogen');
  expect((await coordinator.post(`${list}/shipped`, {})).location).toBe(version);
  const asked = await coordinator.get(`${version}/publish`);
  await coordinator.post(`${version}/publish`, hiddenFields(asked));
  expect((await home()).split('(erledigt)')).toHaveLength(3);
});

it('leads on to the latest results and the next wave once nothing runs', async () => {
  const actor = { at: '2026-12-10T09:00:00Z', actor: 'staff', person: 'c-1' } as const;
  const { core } = harness.dependencies;
  await addPlannedWave(core, { ...plan, id: 'old', status: 'PUBLISHED' }, actor);
  const html = await home();
  expect(html).toContain('href="/coordinate/waves/old/results"');
  expect(html).toContain('href="/coordinate/waves/new"');
  expect(html).not.toContain('So beginnen Sie');
});

it('says when the wave after one that repeats was not planned, once it should have been', async () => {
  const actor = { at: '2026-12-10T09:00:00Z', actor: 'staff', person: 'c-1' } as const;
  const { core } = harness.dependencies;
  await addPlannedWave(core, { ...plan, id: 'repeats', status: 'CLOSED', repeats: true }, actor);
  const hint = `Nach „${plan.title.de}“ ist keine nächste Erhebung angelegt`;
  const { graceEnds } = plan.calendar;
  harness.setClock(`${graceEnds}:00Z`);
  expect(await home()).toContain(hint);
  harness.setClock('2026-12-10T09:00:00Z');
  expect(await home()).not.toContain(hint);
});

it('reminds of mail that somebody has paused while the wave runs', async () => {
  const actor = { at: '2026-12-10T09:00:00Z', actor: 'staff', person: 'c-1' } as const;
  const { core } = harness.dependencies;
  const hint = 'Einladungen und Erinnerungen sind angehalten';
  expect(await home()).not.toContain(hint);
  await addPlannedWave(core, { ...plan, id: 'paused', status: 'GRACE', mailPaused: true }, actor);
  expect(await home()).toContain(hint);
});

it('tells who only reads results nothing that they may not do, and leads to the last public ones', async () => {
  const analyst = await harness.as(staff.analyst);
  const { html } = await analyst.get('/coordinate');
  expect(html).toContain('href="/coordinate/waves/old/results"');
  expect(html).toContain('Die Koordinierung kann verspätete Angaben noch eintragen');
  expect(html).not.toMatch(/können Sie (noch eintragen|die Ergebnisse)/);
  expect(await home()).toContain('verspätete Angaben können Sie noch eintragen');
});
