import { type ApiGatewayRequestContext, handle } from 'hono/aws-lambda';
import { describe, expect, it } from 'vitest';
import { createAssetsApp } from '../../../functions/assets/app.ts';
import { assetPaths, stylesheet } from '../../../functions/web/assets.ts';

const app = createAssetsApp();

describe('assets', () => {
  it.each([
    [assetPaths.kern, 'text/css; charset=utf-8'],
    [assetPaths.pegel, 'text/css; charset=utf-8'],
    [assetPaths.regular, 'font/woff2'],
    [assetPaths.semiBold, 'font/woff2'],
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
    const links = [...stylesheet.matchAll(/url\('([^']+)'\)/g)].map(
      ([, link = '']) => new URL(link, `https://survey.example.org${assetPaths.pegel}`).pathname,
    );
    expect(links).toEqual([assetPaths.regular, assetPaths.semiBold]);
  });

  it('reach the browser as bytes through API Gateway', async () => {
    const font = await handle(app)({
      version: '1.0',
      resource: '/assets/{proxy+}',
      httpMethod: 'GET',
      path: assetPaths.regular,
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
    path: assetPaths.regular,
    protocol: 'HTTP/1.1',
    requestId: 'r',
    requestTime: '',
    requestTimeEpoch: 0,
    resourceId: 'r',
    resourcePath: '/assets/{proxy+}',
    stage: 'local',
  };
}
