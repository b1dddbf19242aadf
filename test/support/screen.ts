import type { Context as LambdaContext } from 'aws-lambda';
import { Hono } from 'hono';
import type { Browser, BrowserContextOptions, Page as BrowserPage } from 'playwright-core';
import { createAssetsApp } from '../../functions/assets/app.ts';
import { toHandler } from '../../functions/web/lambda.ts';
import { startGateway } from '../../infra/local/gateway.ts';
import { launchBrowser } from './browser.ts';
import type { Stage } from './scene.ts';
import type { Page } from './visitor.ts';

/** A browser beside the stage, which shows what is answered there. */
export interface Screen {
  /** Where the respondents' pages are. */
  url: string;
  page: BrowserPage;
  /** Shows what somebody was answered, as it came. */
  show(answer: Page): Promise<void>;
  close(): Promise<void>;
}

export async function openScreen(
  { harness }: Stage,
  options: BrowserContextOptions = {},
): Promise<Screen> {
  let shown: Page | undefined;
  const state = new Hono().get('/state', (c) => c.html(shown?.html ?? ''));
  const [assets, browser] = [createAssetsApp(), await launchBrowser()];
  const gateway = await startGateway(0, [
    { resource: '/state', handler: handlerOf(state) },
    { resource: '/assets/{proxy+}', handler: handlerOf(assets) },
    { resource: '/{proxy+}', handler: handlerOf(harness.app) },
  ]);
  const page = await openPage(browser, options);
  return {
    url: gateway.url,
    page,
    async show(answer) {
      shown = answer;
      await page.goto(`${gateway.url}/state`);
    },
    async close() {
      await browser.close();
      await gateway.close();
    },
  };
}

async function openPage(browser: Browser, options: BrowserContextOptions): Promise<BrowserPage> {
  const page = await (await browser.newContext(options)).newPage();
  page.setDefaultTimeout(5000);
  return page;
}

function handlerOf<E extends object>(app: Hono<E>) {
  const handler = toHandler(app);
  return (event: Parameters<typeof handler>[0]) => handler(event, {} as LambdaContext);
}
