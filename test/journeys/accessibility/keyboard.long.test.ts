import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReturningCase } from '../../support/returning-case.ts';
import { type Stage, startStage } from '../../support/scene.ts';
import { openScreen, type Screen } from '../../support/screen.ts';
import { type Focus, Keyboard } from './keyboard.ts';

const save = 'Speichern und weiter';

let stage: Stage;
let screen: Screen;
let keyboard: Keyboard;

beforeAll(async () => {
  stage = await startStage();
  screen = await openScreen(stage, { javaScriptEnabled: false });
  keyboard = new Keyboard(screen.page);
});
afterAll(async () => {
  await screen?.close();
  await stage?.close();
});

const title = () => screen.page.getByRole('heading', { level: 1 }).textContent();

/** Sends the form as it is, and finds the focus on what is wrong with it. */
async function refuse() {
  await keyboard.tabToText(save);
  await keyboard.follow();
  await screen.page.locator('[role=alert]:focus').waitFor();
}

/** The stops come as they are read, each can be seen and shows that it has the focus. */
function expectGoodOrder(stops: Focus[]) {
  for (const [index, stop] of stops.entries()) {
    const before = stops[index - 1];
    expect(stop, stop.text).toMatchObject({ isMarked: true, isSeen: true });
    if (!before) continue;
    expect(stop.place, stop.text).toBeGreaterThan(before.place);
    expect(stop.bottom, stop.text).toBeGreaterThan(before.top);
  }
}

describe('somebody with a keyboard alone, whose unit has answered before', () => {
  it('opens the link', async () => {
    const code = await stage.harness.codeFor(
      await addReturningCase(stage.harness.dependencies.core),
    );
    await screen.page.goto(`${screen.url}/r/${code}`);
    expectGoodOrder(await keyboard.tabToText('Erhebung öffnen'));
    await keyboard.follow();
    expect(await title()).toBe('Erfurt');
  });

  it('skips what all pages have in common', async () => {
    const [first] = await keyboard.tabTo(() => true);
    expect(first?.text).toBe('Zum Inhalt');
    await keyboard.press('Enter');
    expect(await keyboard.focus()).toMatchObject({ element: 'main' });
    const [next] = await keyboard.tabTo(() => true);
    expect(next?.text).toContain('Angaben zur Erhebung');
  });

  it('goes to the first section, and backwards with Shift', async () => {
    await screen.page.reload();
    const there = await keyboard.tabToText('Beginnen');
    expectGoodOrder(there);
    await keyboard.press('Shift+Tab');
    expect((await keyboard.focus()).place).toBe(there.at(-2)?.place);
    await keyboard.press('Tab');
    await keyboard.follow();
    expect(await title()).toBe('Angaben zur Erhebung');
  });

  it('is led from a refused form to its errors, and from each to its field', async () => {
    await refuse();
    const errors = screen.page.getByRole('alert').getByRole('link');
    const count = await errors.count();
    expect(count).toBeGreaterThan(1);
    for (let index = 0; index < count; index++) {
      await refuse();
      const error = errors.nth(index);
      const [wanted, words] = [await error.getAttribute('href'), await error.textContent()];
      await keyboard.tabTo(({ text }) => text === words);
      await keyboard.press('Enter');
      const field = await keyboard.focus();
      expect(field).toMatchObject({ isMarked: true, isSeen: true });
      expect(`#${field.id}`).toBe(wanted);
    }
  });

  it('saves by Enter in a field, in the language of the page', async () => {
    await refuse();
    await keyboard.tabTo(({ id }) => id === 'meta.kontakt');
    await keyboard.type('post');
    await keyboard.follow();
    await screen.page.locator('[role=alert]:focus').waitFor();
    expect(await screen.page.title()).toMatch(/^Fehler: Angaben zur Erhebung/);
  });

  it('confirms, changes and explains earlier answers', async () => {
    expectGoodOrder(await keyboard.fillIn(save, { 'meta.kontakt': 'poststelle@example.org' }));
    expect(await title()).toBe('Virtuelle Poststelle');
    await keyboard.fillIn(save);
    await screen.page.locator('[role=alert]:focus').waitFor();
    await keyboard.fillIn(save, { 'reason~vps.termin': 'Der Hersteller liefert später.' });
    expect(await title()).toBe('Dokumentenmanagement');
    expectGoodOrder(
      await keyboard.fillIn(save, {
        'confirm~dms.produkt': 'Geändert',
        'dms.produkt': 'enaio (OPTIMAL SYSTEMS)',
        'confirm~dms.abdeckung': 'Geändert',
        'dms.abdeckung': '90',
      }),
    );
    expect(await title()).toBe('Anbindung von EfA-Diensten');
  });

  it('answers what is asked afresh, and submits', async () => {
    const undecided = { 'anb.praeferenz1': 'Noch keine Festlegung' };
    expectGoodOrder(await keyboard.fillIn(save, undecided));
    expect(await title()).toBe('E-Payment');
    await keyboard.fillIn(save);
    expect(await title()).toBe('Organisation und Unterstützung');
    await keyboard.fillIn(save, { 'org.freigabe': true });
    expect(await title()).toBe('Angaben prüfen und absenden');
    expectGoodOrder(await keyboard.tabToText('Verbindlich absenden'));
    await keyboard.follow();
    expect(await title()).toBe('Vielen Dank, Ihre Meldung ist eingegangen');
  });
});

describe('somebody with a keyboard alone, whose unit has never answered', () => {
  it('answers a matrix with the arrow keys', async () => {
    const key = { wave: (await stage.harness.newWave()).id, ars: '160510000000' };
    await screen.page.goto(`${screen.url}/r/${await stage.harness.codeFor(key)}`);
    await keyboard.tabToText('Erhebung öffnen');
    await keyboard.follow();
    await keyboard.tabTo(({ text }) => text.includes('Virtuelle Poststelle'));
    await keyboard.follow();
    expectGoodOrder(
      await keyboard.fillIn(save, {
        'vps.status': 'Nicht im Einsatz, kein fester Termin',
        'vps.kanaele~bebpo~ja': 'Geplant',
      }),
    );
    expect(await title()).toBe('Dokumentenmanagement');
  });
});
