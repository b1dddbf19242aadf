import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { consoleRoutes } from '../../functions/coordinate/console-routes.ts';
import { readForm } from '../../functions/web/forms/read-form.ts';
import { renderPage } from '../../functions/web/render-page.tsx';
import { languages } from '../../schemas/text.ts';
import { type ConsoleHarness, startConsoleHarness } from '../support/console-harness.ts';
import { startLocalPegel, temporaryFolder } from '../support/local-pegel.ts';
import { serveApp } from '../support/serve-app.ts';
import { type SignInHarness, startSignIn } from '../support/sign-in-harness.ts';
import { startBrowser } from '../support/start-browser.ts';
import { findBarriersOn } from './barriers.ts';

let harness: ConsoleHarness;
let site: SignInHarness;
let served: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** By this name the console is another site than the issuer, as in life. */
let url: string;

beforeAll(async () => {
  [harness, browser] = await Promise.all([
    startConsoleHarness(),
    startBrowser(inject('browser'), true),
  ]);
  site = await startSignIn(harness.dependencies);
  addForm();
  served = await serveApp(site.app);
  url = served.url.replace('127.0.0.1', 'localhost');
});

afterEach(async () => {
  vi.restoreAllMocks();
  await context.close();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await site?.close();
  await harness?.close();
});

/** A page with a form, which says what reached it. */
function addForm(): void {
  const routes = consoleRoutes(site.app, site.dependencies);
  routes.get('/coordinate/form', 'console.use', (c) =>
    renderPage(
      c,
      <form method="post">
        <textarea name="note" aria-label="Notiz"></textarea>
        <button type="submit">Speichern</button>
      </form>,
    ),
  );
  routes.post('/coordinate/form', 'console.use', async (c) =>
    renderPage(c, <p>Gespeichert: {(await readForm(c))['note']}</p>),
  );
}

async function open(options: { javaScriptEnabled?: boolean; bypassCSP?: boolean } = {}) {
  context = await browser.newContext({ javaScriptEnabled: false, locale: 'de-DE', ...options });
  page = await context.newPage();
  page.setDefaultTimeout(5000);
}

const heading = (of = page) => of.getByRole('heading', { level: 1 }).textContent();
const signInAs = async (name: string, of = page) => {
  await of.getByRole('link', { name: /^Anmelden/ }).click();
  await of.getByRole('button', { name }).click();
};

describe('a coordinator, in a browser without JavaScript', () => {
  it('signs in, is led to the page wanted, and signs out here and at the issuer', async () => {
    await open();
    await page.goto(`${url}/coordinate?page=2`);
    expect(await heading()).toBe('Anmeldung');
    await signInAs('Kim Koordination');
    expect(page.url()).toBe(`${url}/coordinate?page=2`);
    await page.getByText('Kim Koordination (Koordination)').waitFor();

    await page.getByRole('button', { name: 'Abmelden' }).click();
    expect(await heading()).toBe('Sie sind abgemeldet');
    await page.goto(`${url}/coordinate`);
    expect(await heading()).toBe('Anmeldung');
    // The issuer still knows who it is, until one signs out there, too.
    await page.getByRole('link', { name: 'Anmelden' }).click();
    expect(page.url()).toBe(`${url}/coordinate`);
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.getByRole('link', { name: 'Auch beim Anmeldedienst abmelden' }).click();
    await page.getByRole('button', { name: 'Abmelden' }).click();
    expect(await heading()).toBe('Sie sind beim Anmeldedienst abgemeldet');
    await page.goto(`${url}/coordinate/sign-in/start`);
    expect(await heading()).toBe('Als wen möchten Sie sich anmelden?');
  });

  it('loses nothing that was typed when the session ends meanwhile', async () => {
    await open();
    await page.goto(`${url}/coordinate/form`);
    await signInAs('Kim Koordination');
    const note = 'Zeile 1\nZeile 2: "so" & <so>';
    await page.getByRole('textbox', { name: 'Notiz' }).fill(note);
    const later = Date.now() + 31 * 60_000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    await page.getByRole('button', { name: 'Speichern' }).click();
    expect(await heading()).toBe('Ihre Sitzung ist beendet');

    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: /neuen Tab/ }).click();
    const tab = await opened;
    await tab.waitForLoadState();
    expect(await heading(tab)).toBe('Sie sind wieder angemeldet');
    await tab.close();
    await page.getByRole('button', { name: 'Eingaben noch einmal senden' }).click();
    expect((await page.locator('p').textContent())?.replaceAll('\r\n', '\n')).toBe(
      `Gespeichert: ${note}`,
    );
  });

  it('is told that an account has no role, and comes back with another one', async () => {
    await open();
    const { roles } = site.dependencies.signIn;
    const meant = roles.admin;
    roles.admin = ['somebody-else'];
    await page.goto(`${url}/coordinate`);
    await signInAs('Anke Admin');
    expect(await heading()).toBe('Ihr Konto ist nicht freigeschaltet');
    await page.getByRole('link', { name: /beim Anmeldedienst ab/ }).click();
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.goto(`${url}/coordinate`);
    await signInAs('Alex Auswertung');
    expect(await heading()).toBe('Übersicht');
    roles.admin = meant;
  });
});

describe('the pages of the sign-in', () => {
  it.each(languages)(
    'have no barrier that a machine can find, and fit on narrow screens (%s)',
    async (lang) => {
      await open({ javaScriptEnabled: true, bypassCSP: true });
      await page.goto(`${url}/coordinate/sign-in?lang=${lang}`);
      const look = async () => {
        expect(await findBarriersOn(page)).toEqual([]);
        for (const width of [1280, 768, 320]) {
          await page.setViewportSize({ width, height: 800 });
          const tooWide = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          expect(tooWide).toBeLessThanOrEqual(0);
        }
      };
      const paths = [
        '/sign-in',
        '/sign-in/done',
        '/signed-out',
        '/sign-in/callback',
        '/sign-in/start',
      ];
      for (const path of paths) {
        await page.goto(`${url}/coordinate${path}`);
        await look();
      }
      await page.getByRole('button').last().click();
      await look();
      await page.goto(`${url}/coordinate/sign-in/start`);
      await page.getByRole('button').first().click();
      await page.goto(`${url}/coordinate/form`);
      vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31 * 60_000);
      await page.getByRole('button').click();
      expect(await page.locator('form').count()).toBe(1);
      await look();
    },
  );
});

describe('npm start', () => {
  it('names the console and who can sign in there', async () => {
    await open();
    const folder = await temporaryFolder();
    const pegel = await startLocalPegel(folder.path, '--empty');
    await vi.waitFor(() => expect(pegel.output()).toContain('Wanda Wartburgkreis'));
    const [, address = ''] = pegel.output().match(/Console of the coordinators\s+(\S+)/) ?? [];
    await page.goto(address);
    await signInAs('Wanda Wartburgkreis');
    await page.getByText('Wanda Wartburgkreis (Kreiskoordination)').waitFor();
    await pegel.interrupt();
    await folder.remove();
  });
});
