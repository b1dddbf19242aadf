import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { consoleRoutes } from '../../../functions/coordinate/console-routes.ts';
import { readFile } from '../../../functions/web/forms/read-file.ts';
import { readForm } from '../../../functions/web/forms/read-form.ts';
import { createPagesApp } from '../../../functions/web/pages-app.tsx';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { hiddenFields, Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
beforeAll(async () => {
  harness = await startConsoleHarness();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => harness.close());

const minute = 60_000;
const hour = 60 * minute;

/** Lets the real clock, which sessions go by, show so much more than it does. */
function waitFor(milliseconds: number): void {
  const later = Date.now() + milliseconds;
  vi.restoreAllMocks();
  vi.spyOn(Date, 'now').mockReturnValue(later);
}

describe('a session', () => {
  it('ends after thirty minutes without a request', async () => {
    const visitor = await harness.as(staff.coordinator);
    waitFor(29 * minute);
    expect((await visitor.get('/coordinate')).status).toBe(200);
    waitFor(29 * minute);
    expect((await visitor.get('/coordinate')).status).toBe(200);
    waitFor(31 * minute);
    expect((await visitor.get('/coordinate')).status).toBe(303);
  });

  it('ends after ten hours, however busy', async () => {
    const visitor = await harness.as(staff.coordinator);
    for (let at = 20 * minute; at < 10 * hour; at += 20 * minute) {
      waitFor(20 * minute);
      expect((await visitor.get('/coordinate')).status).toBe(200);
    }
    waitFor(20 * minute + 1);
    expect((await visitor.get('/coordinate')).status).toBe(303);
  });

  it('goes on when the clock of the domain is set to next year', async () => {
    const visitor = await harness.as(staff.coordinator);
    harness.setClock('2028-01-01T00:00:00Z');
    expect((await visitor.get('/coordinate')).status).toBe(200);
  });

  it('ends everywhere by signing out', async () => {
    const visitor = await harness.as(staff.coordinator);
    const token = String(visitor.cookie('pegel-console'));
    const out = await visitor.post('/coordinate/sign-out');
    expect([out.status, out.location]).toEqual([303, '/coordinate/signed-out']);
    expect((await visitor.get('/coordinate/signed-out')).html).toContain('Sie sind abgemeldet');
    const copy = new Visitor(harness.app).withCookie('pegel-console', token);
    expect((await copy.get('/coordinate')).status).toBe(303);
    expect((await visitor.post('/coordinate/sign-out')).status).toBe(303);
  });
});

describe('a form that is sent after the end of the session', () => {
  /** The console with one form, which says what reached it. */
  function createFormApp() {
    const app = createPagesApp(harness.dependencies.owner);
    consoleRoutes(app, harness.dependencies).post('/coordinate/form', 'console.use', async (c) => {
      const file = await readFile(c, 'file');
      return c.json({ form: await readForm(c), file: file?.name });
    });
    return app;
  }
  const typed = { note: ['Zeile 1\nZeile "2" <b>&amp;'], days: ['Mo', 'Di'], empty: [''] };

  it('comes back with all that was typed, and can be sent again after a sign-in', async () => {
    const app = createFormApp();
    const visitor = new Visitor(app);
    const page = await visitor.post('/coordinate/form?step=2', typed);
    expect(page.status).toBe(401);
    expect(page.html).toContain('action="/coordinate/form?step=2"');
    expect(page.html).toContain('/coordinate/sign-in/start?to=%2Fcoordinate%2Fsign-in%2Fdone');
    expect(page.html).not.toContain('<b>');
    const kept = hiddenFields(page);
    expect(Object.keys(kept)).toEqual(['note', 'days', 'empty']);
    expect(kept['days']).toEqual(['Mo', 'Di']);

    const again = await harness.as(staff.coordinator);
    const sent = await again.moveTo(app).post('/coordinate/form?step=2', typed);
    expect(JSON.parse(sent.html)).toEqual({ form: typed });
  });

  it('says that its file must be chosen again', async () => {
    const visitor = new Visitor(createFormApp());
    const file = { name: 'kontakte.csv', bytes: new Uint8Array([1, 2]) };
    const page = await visitor.upload('/coordinate/form', 'file', file, { note: 'a' });
    expect(page.status).toBe(401);
    expect(page.html).toContain('Wählen Sie sie danach bitte noch einmal aus');
    expect(hiddenFields(page)).toEqual({ note: ['a'] });
    const without = await visitor.post('/coordinate/form', { note: ['a'] });
    expect(without.html).not.toContain('Wählen Sie sie danach');
  });

  it('is refused from another site as ever', async () => {
    const visitor = new Visitor(createFormApp());
    const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect((await visitor.post('/coordinate/form', typed, foreign)).status).toBe(403);
  });
});
