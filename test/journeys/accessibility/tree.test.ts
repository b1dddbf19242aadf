import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startStage } from '../../support/scene.ts';
import { openScreen, type Screen } from '../../support/screen.ts';
import { stateNamed } from './states/all-states.ts';
import { readTree, type TreeNode } from './tree.ts';

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

async function listenTo(state: string): Promise<TreeNode[]> {
  await screen.show(await stateNamed(state).reach(stage.scene('de')));
  // The browser gives the focus a moment after the page is there.
  const first = screen.page.locator('[autofocus]');
  if ((await first.count()) > 0) await screen.page.locator('[autofocus]:focus').first().waitFor();
  return readTree(screen.page);
}

function find(tree: TreeNode[], role: string, name: string): TreeNode {
  const found = tree.find((node) => node.role === role && node.name === name);
  if (!found) throw new Error(`There is no ${role} "${name}"`);
  return found;
}

const groupsAround = ({ within }: TreeNode) =>
  within.filter(({ role }) => role === 'group').map(({ name }) => name);

const dms = 'Wie weit ist Ihre Verwaltung beim Einsatz eines DMS?';

describe('somebody who listens', () => {
  it('hears which question "unchanged" is about, and what was answered', async () => {
    const tree = await listenTo('section dms with earlier answers');
    expect(groupsAround(find(tree, 'radio', 'Unverändert'))).toEqual([dms]);
    const { description } = find(tree, 'group', dms);
    expect(description).toContain('Wird je Verwaltung veröffentlicht.');
    expect(description).toContain('Letzte Angabe (Stichtag 31.03.2026): Flächendeckend im Einsatz');
  });

  it('hears row and column of a radio in a matrix', async () => {
    const tree = await listenTo('section vps');
    const radio = find(tree, 'radio', 'beBPo Geplant');
    expect(groupsAround(radio)).toEqual(['Welche Kanäle sind erreichbar?']);
  });

  it('hears what cannot be answered', async () => {
    const tree = await listenTo('section anb');
    const box = find(tree, 'checkbox', 'Kann ich nicht beantworten');
    expect(groupsAround(box)).toEqual(['Wie viele EfA-Dienste nutzen Sie produktiv?']);
  });

  it('hears first that a form was refused, and beside each field what to do', async () => {
    const tree = await listenTo('a section, refused because entries are no answers');
    expect(find(tree, 'alert', '').focused).toBe(true);
    const mailbox = find(tree, 'textbox', 'Funktionspostfach für Rückfragen');
    expect(mailbox.invalid).toBe(true);
    expect(mailbox.description).toContain('Fehler: Geben Sie eine E-Mail-Adresse an');
    expect(find(tree, 'textbox', 'Monat').invalid).toBe(true);
    const { description } = find(tree, 'group', 'Stand der Angaben');
    expect(description).toContain('Fehler: Geben Sie');
  });

  it('hears what is remarkable where a reason is to be typed', async () => {
    const tree = await listenTo('a section, refused because a reason is missing');
    const reason = find(tree, 'textbox', 'Begründung');
    expect(reason.invalid).toBe(true);
    expect(reason.description).toContain('In der letzten Erhebung war der Stand weiter.');
    expect(reason.description).toContain('Fehler: Begründen Sie Ihre Angabe');
  });

  it('hears what the script has saved, without being interrupted', async () => {
    const tree = await listenTo('section org');
    expect(tree.filter(({ role, live }) => role === 'status' && live === 'polite')).toHaveLength(2);
  });

  it('hears the other language in its own', async () => {
    await listenTo('section org');
    expect(await screen.page.getByRole('button', { name: 'English' }).getAttribute('lang')).toBe(
      'en',
    );
    await listenTo('the overview, nothing begun');
    expect(await screen.page.getByRole('link', { name: 'English' }).getAttribute('lang')).toBe(
      'en',
    );
  });
});
