import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** API Gateway leaves smaller bodies as they are (`minCompressionSize` in infra/aws/web/pages-api.ts). */
const minBytes = 1024;

/** A page that is nothing but a heading: the least that a browser can be given. */
export const barePage = '/bare';
const bareHtml = '<!doctype html><html lang="de"><title>Bare</title><h1>Bare</h1></html>';

/**
 * Stands in front of the local gateway and compresses what no function has compressed, as API
 * Gateway does. It serves the bare page too, so that both come the same way.
 */
export async function startCompressingProxy(
  target: string,
): Promise<{ url: string; close(): void }> {
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === barePage) {
      outgoing.setHeader('content-type', 'text/html; charset=utf-8').end(bareHtml);
    } else forward(target, incoming, outgoing);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function forward(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, headers, url } = incoming;
  // It answers under its own name alone.
  const { host: _, ...others } = headers;
  const passedOn = request(`${target}${url}`, { method, headers: others }, async (answer) => {
    const body = Buffer.concat(await answer.toArray());
    const { 'transfer-encoding': _, 'content-length': __, ...kept } = answer.headers;
    const accepts = headers['accept-encoding']?.includes('gzip');
    if (!accepts || kept['content-encoding'] || body.length < minBytes) {
      outgoing.writeHead(answer.statusCode ?? 502, kept).end(body);
      return;
    }
    const compressed = { ...kept, 'content-encoding': 'gzip' };
    outgoing.writeHead(answer.statusCode ?? 502, compressed).end(gzipSync(body));
  });
  passedOn.once('error', () => outgoing.destroy());
  incoming.pipe(passedOn);
}
