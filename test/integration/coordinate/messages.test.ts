import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDistrictContact } from '../../../functions/store/contacts/district-contacts.ts';
import { findClaim } from '../../../functions/store/mail/claims.ts';
import { listUnsettled } from '../../../functions/store/mail/unsettled.ts';
import { addPlannedWave } from '../../../functions/store/waves/planned-waves.ts';
import { mailSamples } from '../../../schemas/message.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { importSmallCountry, plan } from '../../support/planned-wave.ts';
import { hiddenFields, type Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let coordinator: Visitor;
let wave: Wave;
beforeAll(async () => {
  harness = await startConsoleHarness();
  coordinator = await harness.as(staff.coordinator);
  wave = await harness.newWave();
});
afterAll(() => harness?.close());

const list = '/coordinate/district-contacts';
const contactOf = (district: string) =>
  findDistrictContact(harness.dependencies.contacts, district);
/** What is typed into a form. */
const typed = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, [text]]));
const entry = { name: 'Kim Muster', phone: '0361 123456', mailbox: 'kim.muster@example.org' };

describe('who helps in a district', () => {
  it('is named, changed and removed, each once, and the audit does not say who', async () => {
    const form = await coordinator.get(`${list}/16051`);
    const fields = { ...hiddenFields(form), ...typed(entry) };
    const [first, again] = [
      await coordinator.post(`${list}/16051`, fields),
      await coordinator.post(`${list}/16051`, fields),
    ];
    expect([first.location, again.location]).toEqual([`${list}?done=saved`, `${list}?done=saved`]);
    expect(await contactOf('16051')).toEqual({ district: '16051', ...entry, version: 0 });
    expect((await coordinator.get(`${list}?done=saved`)).html).toContain(entry.mailbox);

    const change = await coordinator.get(`${list}/16051`);
    expect(change.html).toContain(entry.phone);
    await coordinator.post(`${list}/16051`, { ...hiddenFields(change), name: ['Toni Muster'] });
    expect(await contactOf('16051')).toEqual({
      district: '16051',
      name: 'Toni Muster',
      version: 1,
    });

    const { html } = await coordinator.get('/coordinate/audit');
    // Twice, and once in the filter.
    expect(html.split('Ansprechperson des Kreises geändert</')).toHaveLength(4);
    expect(html).not.toContain('Kim Muster');

    const stale = await coordinator.post(`${list}/16051/remove`, { version: ['0'] });
    expect(stale.status).toBe(409);
    const asked = await coordinator.get(`${list}/16051/remove`);
    const removed = await coordinator.post(`${list}/16051/remove`, hiddenFields(asked));
    expect(removed.location).toBe(`${list}?done=removed`);
    expect(await contactOf('16051')).toBeUndefined();
  });

  it('keeps what was typed if it is wrong or somebody else was faster', async () => {
    const form = await coordinator.get(`${list}/16052`);
    const bad = { ...hiddenFields(form), ...typed({ name: '', mailbox: 'keine Adresse' }) };
    const wrong = await coordinator.post(`${list}/16052`, bad);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="keine Adresse"');
    expect(wrong.html).toContain('Geben Sie einen Namen');

    await coordinator.post(`${list}/16052`, { ...hiddenFields(form), name: ['Andere'] });
    const late = await coordinator.post(`${list}/16052`, { ...hiddenFields(form), name: ['Spät'] });
    expect(late.status).toBe(409);
    expect(late.html).toContain('value="Spät"');
    expect(late.html).toContain('Andere');
    await coordinator.post(`${list}/16052`, { ...hiddenFields(late), name: ['Spät'] });
    expect((await contactOf('16052'))?.name).toBe('Spät');
  });

  it('is only that of the own district for who has one', async () => {
    const own = await harness.as(staff.districtCoordinator);
    const { html } = await own.get(list);
    expect(html).toContain('Erfurt');
    expect(html).not.toContain('Gera');
    expect((await own.get(`${list}/16052`)).status).toBe(404);
  });
});

const mailOf = async (query = '', visitor = coordinator, of = wave.id) =>
  visitor.get(`/coordinate/waves/${of}/messages${query}`);

describe('the messages of a wave', () => {
  it('are all shown before they are sent, in both languages, with a link that opens nothing', async () => {
    for (const sample of mailSamples) {
      for (const language of ['de', 'en']) {
        const query = `?sample=${sample}&in=${language}`;
        const { status, html } = await mailOf(query);
        expect([sample, status]).toEqual([sample, 200]);
        expect(html).toContain(`/messages/alone?sample=${sample}&amp;in=${language}`);
        const alone = await coordinator.get(`/coordinate/waves/${wave.id}/messages/alone${query}`);
        expect(alone.html).toContain(`<html lang="${language}">`);
        expect(alone.html).not.toMatch(/(?<!pegel\.example\.org)\/r\//);
        expect(alone.html).not.toMatch(/\/r\/(?!BEISPIEL-OHNE-ZUGANG)/);
      }
    }
  });

  it('name the dates of the wave, a unit of it, and who helps there', async () => {
    const form = await coordinator.get(`${list}/16051`);
    await coordinator.post(`${list}/16051`, { ...hiddenFields(form), ...typed(entry) });
    const { html } = await mailOf('?sample=reminder1');
    const deadline = wave.calendar.deadline.slice(0, 10).split('-').toReversed().join('.');
    expect(html).toContain(`Bitte um Ihre Meldung bis ${deadline} (Erinnerung)`);
    expect(html).toContain('Für Erfurt hilft Ihnen Kim Muster');
  });

  it('can be looked at while the wave is planned, and before anybody knows who is asked', async () => {
    const { core } = harness.dependencies;
    const by = { at: '2026-12-10T09:00:00Z', actor: 'operator' } as const;
    await addPlannedWave(core, { ...plan, id: 'planned' }, by);
    expect((await mailOf('', coordinator, 'planned')).html).toContain('Stadt Musterstadt');
    await importSmallCountry(core);
    expect((await mailOf('', coordinator, 'planned')).html).not.toContain('Stadt Musterstadt');
  });

  it('are shown in a frame that loads and runs nothing, and only our own pages have frames', async () => {
    const policyOf = async (path: string) =>
      (await coordinator.get(path)).headers.get('content-security-policy');
    const page = `/coordinate/waves/${wave.id}/messages`;
    expect(await policyOf(page)).toMatch(/script-src 'self';.*frame-src 'self'$/);
    expect(await policyOf(`${page}/alone`)).toMatch(/^default-src 'none'; style-src.*sandbox$/);
    expect(await policyOf(list)).not.toContain('frame-src');
  });

  it('go to the shared mailbox as a test, once for each form', async () => {
    const { contacts } = harness.dependencies;
    const page = await mailOf('?sample=reminder2&in=en');
    const fields = hiddenFields(page);
    const path = `/coordinate/waves/${wave.id}/messages/test`;
    const [first, again] = [
      await coordinator.post(path, fields),
      await coordinator.post(path, fields),
    ];
    expect(first.location).toBe(again.location);
    expect((await coordinator.get(first.location ?? '')).html).toContain('geht in den nächsten');
    const waiting = await Array.fromAsync(listUnsettled(contacts));
    expect(waiting.map(({ what }) => what)).toEqual([
      expect.stringMatching(new RegExp(`^TEST#${fields['request']}#`)),
    ]);
    const [place] = waiting;
    const claim = place && (await findClaim(contacts, place));
    expect(claim?.message).toEqual({
      kind: 'test',
      wave: wave.id,
      sample: 'reminder2',
      language: 'en',
      mailbox: 'umfrage@example.org',
      request: fields['request']?.[0],
    });
  });

  it('are tested by who runs the wave, and looked at by who knows contacts', async () => {
    const district = await harness.as(staff.districtCoordinator);
    const { html } = await mailOf('', district);
    expect(html).not.toContain('/messages/test');
    expect((await mailOf('', await harness.as(staff.analyst))).status).toBe(403);
  });
});
