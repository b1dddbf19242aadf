import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Stage, startStage } from '../../support/scene.ts';
import { openScreen, type Screen } from '../../support/screen.ts';
import { look, lookWithFocus } from './look.ts';
import { stateNamed } from './states/all-states.ts';

let stage: Stage;
let screen: Screen;

beforeAll(async () => {
  stage = await startStage();
  screen = await openScreen(stage);
});
afterAll(async () => {
  await screen?.close();
  await stage?.close();
});

const show = async (name: string) => screen.show(await stateNamed(name).reach(stage.scene('de')));

describe.each(['light', 'dark'] as const)("in a %s theme of the reader's own", (colorScheme) => {
  beforeAll(async () => {
    await screen.page.emulateMedia({ forcedColors: 'active', colorScheme });
    await show('a section, refused because a reason is missing');
  });
  afterAll(() => screen.page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' }));

  it('what is checked does not look like what is not', async () => {
    const radio = (value: string) => screen.page.locator(`[name="dms.status"][value="${value}"]`);
    expect(await look(radio('keine'))).not.toBe(await look(radio('rollout')));
    expect(await look(radio('produktiv'))).toBe(await look(radio('rollout')));
  });

  it('icons can be seen', async () => {
    const icons = await screen.page.locator('.kern-icon:visible').all();
    expect(icons.length).toBeGreaterThan(3);
    for (const icon of icons) {
      const shown = await look(icon);
      await icon.evaluate((one) => one.setAttribute('style', 'opacity: 0'));
      expect(shown).not.toBe(await look(icon));
    }
  });

  it.each(['input[type=radio]', 'textarea', 'button.kern-btn', 'main a', 'footer a'])(
    'the focus can be seen on %s',
    async (selector) => {
      const focus = await lookWithFocus(screen.page.locator(selector).first());
      expect(focus.with).not.toBe(focus.without);
    },
  );

  it('the checkbox that is checked does not look like one that is not', async () => {
    await show('a section, refused because entries are no answers');
    const box = (value: string) =>
      screen.page.locator(`[name="meta.dienstleister"][value="${value}"]`);
    expect(await look(box('eigen'))).not.toBe(await look(box('kisa')));
  });
});

describe('on paper', () => {
  beforeEach(() => screen.page.emulateMedia({ media: 'print' }));
  afterAll(() => screen.page.emulateMedia({ media: 'screen' }));

  it('the receipt has its number and all answers, and nothing to press', async () => {
    await show('the receipt of a corrected submission');
    const { page } = screen;
    const paper = await page.evaluate<string>('document.body.innerText');
    for (const text of [
      'Nummer der Eingangsbestätigung',
      'Musterstelle',
      'Virtuelle Poststelle',
      'März 2027',
    ]) {
      expect(paper).toContain(text);
    }
    expect(await page.locator('a:visible, button:visible').allTextContents()).toEqual([]);
  });

  it('a section has its questions and what was answered, and nothing to press', async () => {
    await show('a section with a reason that was given');
    const { page } = screen;
    expect(await page.evaluate<string>('document.body.innerText')).toContain('Neue Angabe');
    expect(await page.locator('button:visible').allTextContents()).toEqual([]);
  });
});
