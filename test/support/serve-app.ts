import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createAssetsApp } from '../../functions/assets/app.ts';
import type { Site } from './visitor.ts';

/** Serves an app to browsers, with stylesheet and fonts; the clock and the tables stay the test's. */
export async function serveApp(app: Site): Promise<{ url: string; close(): Promise<void> }> {
  const assets = createAssetsApp();
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const body = await buffer(request);
    const site: Site = url.startsWith('/assets/') ? assets : app;
    const answer = await site.request(`http://${headers.host}${url}`, {
      method,
      headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
      ...(body.length > 0 && { body }),
    });
    for (const [name, value] of answer.headers) response.appendHeader(name, value);
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
