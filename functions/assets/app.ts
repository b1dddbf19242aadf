import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { assetPaths, stylesheet } from '../web/assets.ts';
import { securityHeaders } from '../web/security-headers.ts';

interface Asset {
  type: string;
  read(): Promise<string | Uint8Array<ArrayBuffer>>;
}

const resolve = createRequire(import.meta.url).resolve;
const css = 'text/css; charset=utf-8';
const kern = (file: string, type: string): Asset => ({
  type,
  read: async () => new Uint8Array(await readFile(resolve(`@kern-ux/native/dist/${file}`))),
});

const assets: Record<string, Asset> = {
  [assetPaths.kern]: kern('kern.min.css', css),
  [assetPaths.regular]: kern('fonts/fira-sans/FiraSans-Regular.woff2', 'font/woff2'),
  [assetPaths.semiBold]: kern('fonts/fira-sans/FiraSans-SemiBold.woff2', 'font/woff2'),
  [assetPaths.pegel]: { type: css, read: async () => stylesheet },
};

/** Stylesheets and fonts. Their paths change with their content: browsers keep them for ever. */
export function createAssetsApp(): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.use(compress());
  app.get('/assets/*', async (c) => {
    const asset = Object.hasOwn(assets, c.req.path) ? assets[c.req.path] : undefined;
    if (!asset) return c.notFound();
    return c.body(await asset.read(), 200, {
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });
  return app;
}
