import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Configuration } from 'oidc-provider';

/** An issuer that runs in this process. */
export interface LocalIssuer {
  url: string;
  close(): Promise<void>;
}

/**
 * Starts the local issuer on a free port of 127.0.0.1. What it consists of is loaded by the first
 * request: most starts of Pegel go by without one.
 *
 * @param changes what a test wants to be otherwise
 */
export async function startLocalIssuer(changes?: Configuration): Promise<LocalIssuer> {
  let issuer: ReturnType<typeof load> | undefined;
  const load = async () => (await import('./issuer.ts')).createIssuer(url, changes);
  const server = createServer(async (request, response) => {
    try {
      issuer ??= load();
      await (await issuer)(request, response);
    } catch (error) {
      console.error('The local issuer failed:', error);
      response.statusCode = 500;
      response.end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
