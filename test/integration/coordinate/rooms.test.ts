import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConsoleApp } from '../../../functions/coordinate/app.ts';
import { openAllRooms } from '../../support/all-rooms.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { consoleUnderSpec } from '../../support/functions/console.ts';
import { Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let visitor: Visitor;
beforeAll(async () => {
  harness = await startConsoleHarness();
  visitor = new Visitor(consoleUnderSpec(createConsoleApp(harness.dependencies)));
});
afterAll(() => harness.close());

describe('the rooms of the console, each loaded when somebody comes', () => {
  it('have every route behind the ways that lead to them', async () => {
    const { routes } = await openAllRooms(harness.dependencies);
    expect(routes.length).toBeGreaterThan(100);
    for (const { method, path } of routes) {
      // Ends as the strictest pattern wants it.
      const asked = path.replaceAll(/:\w+(\{[^}]+\})?/g, 'one.csv');
      const { status } = await visitor[method](asked);
      // Whoever is a stranger is led to the sign-in, but from what there is not.
      expect([path, status]).toEqual([path, method === 'get' ? 303 : 401]);
    }
  });

  it('answer who is signed in, whose session they all know', async () => {
    const wave = await harness.newWave();
    const signedIn = await harness.as(staff.coordinator);
    visitor.withCookie('pegel-console', String(signedIn.cookie('pegel-console')));
    for (const path of ['', '/waves', `/waves/${wave.id}/board`, '/registry', '/contacts/none']) {
      const { status } = await visitor.get(`/coordinate${path}`);
      expect([path, status]).toEqual([path, path.endsWith('none') ? 404 : 200]);
    }
  });

  it('say what is nowhere', async () => {
    const page = await visitor.get('/coordinate/no/such/page');
    expect(page.status).toBe(404);
    expect(page.html).toContain('Seite nicht gefunden');
  });
});
