import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getSubmission } from '../../functions/store/cases/submissions.ts';
import type { CaseKey } from '../../schemas/case.ts';
import { completeAnswers } from '../support/complete-answers.ts';
import { addReturningCase } from '../support/returning-case.ts';
import { type Stage, startStage } from '../support/scene.ts';
import { openScreen, type Screen } from '../support/screen.ts';
import { technikStatus } from '../support/technik-status.ts';

let stage: Stage;
let screen: Screen;
let key: CaseKey;

beforeAll(async () => {
  stage = await startStage();
  screen = await openScreen(stage, { javaScriptEnabled: false, locale: 'de-DE' });
  key = await addReturningCase(stage.harness.dependencies.core, completeAnswers);
});
afterAll(async () => {
  await screen?.close();
  await stage?.close();
});

/** What it costs an official. */
const effort = { pages: 0, buttons: 0, choices: 0, typed: 0 };

async function press(button: Locator) {
  await button.click();
  effort.buttons += 1;
  effort.pages += 1;
}

/** Answers a question with as little effort as there is. */
async function answer(question: Locator): Promise<void> {
  const choices = question.getByRole('radio').or(question.getByRole('checkbox'));
  if ((await choices.count()) > 0) {
    await choices.first().check();
    effort.choices += 1;
  } else {
    await question.getByRole('textbox').fill('poststelle@example.org');
    effort.typed += 1;
  }
}

describe('a re-survey where nothing has changed', () => {
  it('takes one choice an item and one button a section: 15 choices, one text, 9 buttons', async () => {
    const { page, url } = screen;
    await page.goto(`${url}/r/${await stage.harness.codeFor(key)}`);
    await press(page.getByRole('button', { name: 'Erhebung öffnen' }));
    await press(page.getByRole('link', { name: 'Beginnen', exact: true }));
    let items = 0;
    for (const { id } of technikStatus.sections) {
      expect(new URL(page.url()).pathname).toBe(`/respond/${key.wave}/${key.ars}/${id}`);
      for (const question of await page.locator('[data-question]').all()) {
        if (!(await question.isVisible())) continue;
        const text = (await question.textContent()) ?? '';
        const isPrefilled = await question.locator('input[value="2026"]').count();
        const isAsked =
          (await question.getByRole('group').count()) + (await question.locator('input').count());
        if (text.includes('(freiwillig)') || isPrefilled || !isAsked) continue;
        items += 1;
        await answer(question);
      }
      await press(page.getByRole('button', { name: 'Speichern und weiter' }));
    }
    await press(page.getByRole('button', { name: 'Verbindlich absenden' }));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Vielen Dank');
    expect(effort.choices + effort.typed).toBe(items);
    expect(effort).toEqual({ pages: 9, buttons: 9, choices: 15, typed: 1 });
    const { answers, confirmed } = await getSubmission(stage.harness.dependencies.core, key, 1);
    const facts = technikStatus.sections
      .flatMap(({ questions }) => questions)
      .filter(({ id, nature }) => nature === 'fact' && completeAnswers[id]);
    expect(confirmed).toEqual(facts.map(({ id }) => id));
    for (const { id } of facts) expect(answers[id]).toEqual(completeAnswers[id]);
  }, 60_000);
});
