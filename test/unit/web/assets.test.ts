import { type ApiGatewayRequestContext, handle } from 'hono/aws-lambda';
import { describe, expect, it } from 'vitest';
import { createAssetsApp } from '../../../functions/assets/app.ts';
import { assetPath, ownStyles, stylesheetPath } from '../../../functions/web/assets.ts';
import { fonts } from '../../../functions/web/styles/fonts.ts';

const app = createAssetsApp();
const fontPaths = fonts.map(({ path }) => path);
const [fontPath = ''] = fontPaths;

describe('assets', () => {
  it.each<[string, string]>([
    [stylesheetPath, 'text/css; charset=utf-8'],
    ...fontPaths.map((path): [string, string] => [path, 'font/woff2']),
  ])('%s is served as %s and may be kept for ever', async (path, type) => {
    const response = await app.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  });

  it.each(['/assets/0/pegel.css', '/assets/../package.json', '/assets/toString', '/assets/'])(
    '%s is not found',
    async (path) => {
      const response = await app.request(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toBe('no-store');
    },
  );

  it('are found by the relative links of the stylesheet', () => {
    const links = [...ownStyles.matchAll(/url\('([^']+)'\)/g)].map(
      ([, link = '']) => new URL(link, `https://survey.example.org${stylesheetPath}`).pathname,
    );
    expect(links).toEqual(fontPaths);
  });

  it('lie elsewhere as soon as anything that they are made of changes', () => {
    const ingredients = { kern: '2.7.2', ownStyles };
    expect(assetPath('pegel.css', ingredients)).toBe(assetPath('pegel.css', { ...ingredients }));
    expect(assetPath('pegel.css', { ...ingredients, kern: '2.7.3' })).not.toBe(
      assetPath('pegel.css', ingredients),
    );
    expect(assetPath('pegel.css', { ...ingredients, ownStyles: `${ownStyles} ` })).not.toBe(
      assetPath('pegel.css', ingredients),
    );
  });

  it('hold the letters of German in small fonts, and those of other languages apart', async () => {
    const sizes = new Map<string, number>();
    for (const { file, path } of fonts) {
      sizes.set(file, (await (await app.request(path)).arrayBuffer()).byteLength);
    }
    const german = fonts.filter(({ range }) => range.startsWith('U+0000-00FF'));
    expect(german).toHaveLength(2);
    for (const { file } of german) expect(sizes.get(file), file).toBeLessThan(26_000);
  });

  it('reach the browser as bytes through API Gateway', async () => {
    const font = await handle(app)({
      version: '1.0',
      resource: '/assets/{proxy+}',
      httpMethod: 'GET',
      path: fontPath,
      headers: { host: 'survey.example.org' },
      body: null,
      isBase64Encoded: false,
      requestContext: requestContext(),
    });
    expect(font.isBase64Encoded).toBe(true);
    expect(Buffer.from(font.body, 'base64').subarray(0, 4).toString()).toBe('wOF2');
  });
});

/** The part of an event that the adapter reads nothing from here. */
function requestContext(): ApiGatewayRequestContext {
  return {
    accountId: '000000000000',
    apiId: 'local',
    authorizer: {},
    domainName: 'survey.example.org',
    domainPrefix: 'survey',
    extendedRequestId: 'r',
    httpMethod: 'GET',
    identity: { sourceIp: '127.0.0.1', userAgent: 'test' },
    path: fontPath,
    protocol: 'HTTP/1.1',
    requestId: 'r',
    requestTime: '',
    requestTimeEpoch: 0,
    resourceId: 'r',
    resourcePath: '/assets/{proxy+}',
    stage: 'local',
  };
}
