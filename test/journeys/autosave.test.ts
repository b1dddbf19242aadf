import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDraft } from '../../functions/store/cases/drafts.ts';
import type { CaseKey } from '../../schemas/case.ts';
import { erfurt, type Stage, startStage } from '../support/scene.ts';
import { openScreen, type Screen } from '../support/screen.ts';

let stage: Stage;
let screen: Screen;
let key: CaseKey;
let section: string;

beforeAll(async () => {
  stage = await startStage();
  screen = await openScreen(stage, { locale: 'de-DE' });
  key = { wave: (await stage.harness.newWave()).id, ars: erfurt };
  section = `${screen.url}/respond/${key.wave}/${key.ars}/org`;
  await screen.page.goto(`${screen.url}/r/${await stage.harness.codeFor(key)}`);
  await screen.page.getByRole('button', { name: 'Erhebung öffnen' }).click();
});
afterAll(async () => {
  await screen?.close();
  await stage?.close();
});

async function savedRemark() {
  const [draft] = await listDraft(stage.harness.dependencies.core, key);
  const answer = draft?.answers['org.bemerkung'];
  return answer?.kind === 'text' ? answer.text : undefined;
}

describe('with script', () => {
  it('what is typed is saved in passing, and found again after the browser was lost', async () => {
    const { page } = screen;
    await page.goto(section);
    await page.getByLabel('Möchten Sie etwas ergänzen?').fill('Halb fertig');
    await expect.poll(savedRemark, { timeout: 5000 }).toBe('Halb fertig');
    await page.getByText(/^Zwischengespeichert um \d\d:\d\d$/).waitFor();
    await page.goto('about:blank');
    await page.goto(section);
    const remark = page.getByLabel('Möchten Sie etwas ergänzen?');
    expect(await remark.inputValue()).toBe('Halb fertig');
  });

  it('the button saves right after something was saved in passing', async () => {
    const { page } = screen;
    await page.goto(section);
    const remark = page.getByLabel('Möchten Sie etwas ergänzen?');
    await remark.fill('Erst dies');
    await page.getByText(/^Zwischengespeichert/).waitFor();
    await remark.fill('Dann das');
    await page.waitForTimeout(1490);
    await page.getByRole('button', { name: 'Speichern und später weitermachen' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/org'));
    expect(await savedRemark()).toBe('Dann das');
  });

  it('what somebody else has saved is not overwritten, and the page says that it stopped', async () => {
    const { page } = screen;
    await page.goto(section);
    const somebody = await stage.scene('de').come(key);
    const { visitor } = somebody;
    const path = new URL(section).pathname;
    const form = await visitor.get(path);
    const [, revision = ''] = /name="revision~org" value="(\d+)"/.exec(form.html) ?? [];
    await visitor.post(path, {
      'org.bemerkung': ['Von jemand anderem'],
      'revision~org': [revision],
      way: ['later'],
    });
    await page.getByLabel('Möchten Sie etwas ergänzen?').fill('Meins');
    await page.getByText('Die Eingaben werden gerade nicht zwischengespeichert.').waitFor();
    expect(await savedRemark()).toBe('Von jemand anderem');
    await page.getByRole('button', { name: 'Speichern und später weitermachen' }).click();
    await page.getByRole('heading', { name: /Jemand hat diesen Abschnitt/ }).waitFor();
    expect(await page.getByLabel('Möchten Sie etwas ergänzen?').inputValue()).toBe('Meins');
  });
});
