import { afterEach, describe, expect, it, vi } from 'vitest';
import { Layout } from '../../../functions/web/layout.tsx';
import { useHref } from '../../../functions/web/page-context.ts';
import { createPagesApp } from '../../../functions/web/pages-app.tsx';
import { renderPage } from '../../../functions/web/render-page.tsx';
import {
  AccessDeniedError,
  IncompleteResponseError,
  NotFoundError,
  WaveClosedError,
} from '../../../schemas/errors.ts';

const errors = {
  missing: new NotFoundError('the wave'),
  denied: new AccessDeniedError('the session'),
  closed: new WaveClosedError('the wave'),
  incomplete: new IncompleteResponseError('the answers'),
  defect: new Error('secret detail'),
};

describe('an app of pages', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('sets the security headers and forbids caching', async () => {
    const { headers } = await app().request('https://survey.example.org/page');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('does not ask for HTTPS on the loopback', async () => {
    const { headers } = await app().request('http://127.0.0.1:8080/page');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('lets a handler decide about caching', async () => {
    const { headers } = await app().request('/cached');
    expect(headers.get('cache-control')).toBe('public');
  });

  it('speaks German until another language is asked for, and remembers that one', async () => {
    expect(await (await app().request('/page')).text()).toContain('<html lang="de"');
    const english = await app().request('/page?lang=en');
    expect(await english.text()).toContain('<html lang="en"');
    const cookie = english.headers.get('set-cookie') ?? '';
    const later = await app().request('/page', { headers: { cookie } });
    expect(await later.text()).toContain('<html lang="en"');
    const unknown = await app().request('/page?lang=fr');
    expect(await unknown.text()).toContain('<html lang="de"');
  });

  it('links to the same page in the other language, with its query', async () => {
    const html = await (await app().request('/page?district=16051')).text();
    expect(html).toContain('href="?district=16051&amp;lang=en"');
  });

  it('offers no other language where following the link would lose what was typed', async () => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    const response = await app().request('/page', { method: 'POST', headers });
    expect(await response.text()).not.toContain('lang=en');
  });

  it('makes links that work under a stage prefix', async () => {
    const event = { path: '/page', requestContext: { path: '/prod/page' } };
    const html = await (await app().request('/page', {}, { event })).text();
    expect(html).toContain('href="/prod/results"');
    expect(html).toMatch(/href="\/prod\/assets\/[^"]+\/pegel\.css"/);
    const custom = { path: '/page', requestContext: { path: '/page' } };
    expect(await (await app().request('/page', {}, { event: custom })).text()).toContain(
      'href="/results"',
    );
  });

  it.each([
    ['missing', 404],
    ['denied', 403],
    ['closed', 410],
    ['incomplete', 422],
  ] as const)(
    'answers an error (%s) with its status and a sentence, not its message',
    async (name, status) => {
      const response = await app().request(`/fail/${name}`);
      expect(response.status).toBe(status);
      const html = await response.text();
      expect(html).toContain('<h1');
      expect(html).not.toContain(errors[name].message);
    },
  );

  it('logs a defect under a reference that the page names', async () => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const response = await app().request('/fail/defect');
    const html = await response.text();
    expect(response.status).toBe(500);
    expect(html).not.toContain('secret detail');
    const reference = /<strong>([0-9A-Z]{26})<\/strong>/.exec(html)?.[1];
    const logged = [...written.mock.calls, ...stderr.mock.calls].join();
    expect(logged).toContain(reference);
    expect(logged).toContain('secret detail');
    expect(logged).toContain('/fail/:name');
    expect(logged).not.toContain('/fail/defect');
  });

  it('answers unknown paths with a page', async () => {
    const response = await app().request('/nowhere');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Seite nicht gefunden');
  });

  it('refuses posts from other sites, whatever the browser tells about them', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const status = async (headers: Record<string, string>) => {
      const init = { method: 'POST', headers: { ...form, ...headers } };
      return (await app().request('https://survey.example.org/page', init)).status;
    };
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ origin: 'null' })).toBe(403);
    expect(await status({})).toBe(403);
    expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await status({ origin: 'https://survey.example.org' })).toBe(200);
  });

  it('refuses bodies of more than one megabyte', async () => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    const body = 'x'.repeat(1024 * 1024 + 1);
    const response = await app().request('/page', { method: 'POST', headers, body });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('Zu viel Text');
  });
});

function app() {
  const pages = createPagesApp({ office: 'Musterstelle', contact: 'umfrage@example.org' });
  pages.on(['GET', 'POST'], '/page', (c) => renderPage(c, <Sample />));
  pages.get('/cached', (c) => c.body('', 200, { 'Cache-Control': 'public' }));
  pages.get('/fail/:name', (c) => {
    throw errors[c.req.param('name') as keyof typeof errors];
  });
  return pages;
}

function Sample() {
  const href = useHref();
  return (
    <Layout title="Sample">
      <h1>Sample</h1>
      <a href={href('/results')}>Results</a>
    </Layout>
  );
}
