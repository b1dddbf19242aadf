import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import {
  autosavePath,
  chartMarksPath,
  consoleStylesheetPath,
  stylesheetPath,
} from '../web/assets.ts';
import { autosaveScript } from '../web/scripts/autosave.ts';
import { chartMarksScript } from '../web/scripts/chart-marks.ts';
import { fileSecurityHeaders } from '../web/security-headers.ts';
import { fonts } from '../web/styles/fonts.ts';
import { readConsoleStylesheet, stylesheet } from './stylesheet.ts';

interface Asset {
  type: string;
  read(): Promise<string | Uint8Array<ArrayBuffer>>;
}

const resolve = createRequire(import.meta.url).resolve;

/** Stylesheets, scripts and fonts. Their paths change with their content: browsers keep them for ever. */
export function createAssetsApp(): Hono {
  const css = 'text/css; charset=utf-8';
  const script = 'text/javascript; charset=utf-8';
  const assets = new Map<string, Asset>([
    [stylesheetPath, { type: css, read: async () => stylesheet }],
    [consoleStylesheetPath, { type: css, read: readConsoleStylesheet }],
    [autosavePath, { type: script, read: async () => autosaveScript }],
    [chartMarksPath, { type: script, read: async () => chartMarksScript }],
    ...fonts.map(({ path, file }) => [path, fontAsset(file)] as const),
  ]);
  const app = new Hono();
  app.use(fileSecurityHeaders);
  app.use(compress());
  app.get('/assets/*', async (c) => {
    const asset = assets.get(c.req.path);
    if (!asset) return c.notFound();
    return c.body(await asset.read(), 200, {
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });
  return app;
}

function fontAsset(file: string): Asset {
  const path = resolve(`@fontsource/fira-sans/files/${file}`);
  return { type: 'font/woff2', read: async () => new Uint8Array(await readFile(path)) };
}
