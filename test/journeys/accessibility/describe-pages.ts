import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { texts } from '../../../functions/web/texts/texts.ts';
import type { Language } from '../../../schemas/text.ts';
import { type Stage, startStage } from '../../support/scene.ts';
import { openScreen, type Screen } from '../../support/screen.ts';
import { findBarriersOn } from '../barriers.ts';
import { findLostAt320, findLostWhenSpaced } from './reflow.ts';
import { allStates } from './states/all-states.ts';
import { findUnclear, readTree } from './tree.ts';

/** Looks at every page in every state; in a file for each language, so that they run side by side. */
export function describePages(language: Language): void {
  let stage: Stage;
  let screen: Screen;

  beforeAll(async () => {
    stage = await startStage();
    // Axe needs script, and added styles are none of the page's own.
    screen = await openScreen(stage, { bypassCSP: true });
  });
  afterAll(async () => {
    await screen?.close();
    await stage?.close();
  });

  describe.each(allStates)('$name', ({ reach, status }) => {
    beforeAll(async () => {
      const answer = await reach(stage.scene(language));
      expect(answer.status).toBe(status);
      expect(answer.html).toContain(`<html lang="${language}"`);
      await screen.page.setViewportSize({ width: 1280, height: 800 });
      await screen.show(answer);
    });

    it('has no barrier that a machine can find', async () => {
      // Colours take axe the most time, and they do not depend on the language.
      const except = language === 'de' ? [] : ['color-contrast'];
      expect(await findBarriersOn(screen.page, except)).toEqual([]);
    });

    it('makes sense to a listener', async () => {
      const errorPrefix = texts[language].form.error;
      expect(findUnclear(await readTree(screen.page), errorPrefix)).toEqual([]);
    });

    it('loses nothing at 320 px, nor with spaced text', async () => {
      expect(await findLostAt320(screen.page)).toEqual([]);
      expect(await findLostWhenSpaced(screen.page)).toEqual([]);
    });
  });
}
