import { get, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';

/** What a browser loads to show a page with an empty cache. */
export interface PageWeight {
  requests: number;
  /** Of all bodies. */
  bytes: number;
}

/**
 * Loads a page, its stylesheets and the fonts that they name.
 *
 * @param encoding the `Accept-Encoding` that is asked for
 */
export async function weighPage(
  url: string,
  headers: OutgoingHttpHeaders,
  encoding: string,
): Promise<PageWeight> {
  const weight: PageWeight = { requests: 0, bytes: 0 };
  await load(url, [/<link rel="stylesheet" href="([^"]+)"/g, /url\('([^']+\.woff2)'\)/g]);
  return weight;

  async function load(address: string, [links, ...deeper]: RegExp[]): Promise<void> {
    weight.requests += 1;
    weight.bytes += (await read(address, { ...headers, 'accept-encoding': encoding })).length;
    if (!links) return;
    // What it names is found in the text, whatever its encoding on the way was.
    const text = (await read(address, headers)).toString();
    for (const [, found = ''] of text.matchAll(links)) {
      await load(new URL(found, address).href, deeper);
    }
  }
}

async function read(url: string, headers: OutgoingHttpHeaders): Promise<Buffer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers }, resolve).once('error', reject);
  });
  if (response.statusCode !== 200) throw new Error(`${url}: ${response.statusCode}`);
  return Buffer.concat(await response.toArray());
}
