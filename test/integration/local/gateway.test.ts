import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPegel, startLocalPegel, temporaryFolder } from '../../support/local-pegel.ts';

const code = 'SECRETCODE0123456789ab';
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let pegel: RunningPegel;

beforeAll(async () => {
  folder = await temporaryFolder();
  pegel = await startLocalPegel(folder.path, '--frame', 'districts');
});
afterAll(async () => {
  await pegel?.interrupt();
  await folder?.remove();
});

/** The status of a request as it goes over the wire, which fetch would not send like that. */
async function statusOf(target: string, host: string): Promise<number> {
  const socket = connect(Number(new URL(pegel.url).port), '127.0.0.1');
  socket.end(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  return Number((await text(socket)).split(' ')[1]);
}

describe('the gateway', () => {
  it.each(['%', '[', 'a b', 'x:99999', '127.0.0.1:abc', '127.0.0.1@evil.example', 'a:b@c'])(
    'refuses the host %s without a word of the path in the log',
    async (host) => {
      expect(await statusOf(`/r/${code}`, host)).toBe(421);
      expect(pegel.output()).not.toContain(code);
    },
  );

  it('answers under the names of this computer alone', async () => {
    const { port } = new URL(pegel.url);
    const answers = (host: string) => statusOf('/mailbox', host);
    for (const name of ['127.0.0.1', 'LocalHost', '[::1]']) {
      expect(await answers(`${name}:${port}`)).toBe(200);
    }
    for (const host of ['evil.example', `evil.example:${port}`, `localhost.evil.example:${port}`]) {
      expect(await answers(host)).toBe(421);
    }
    expect(await answers('localhost:1')).toBe(421);
  });

  it.each(['//', '///', `http://[/r/${code}`])('refuses the address %s', async (target) => {
    expect(await statusOf(target, new URL(pegel.url).host)).toBe(400);
    expect(pegel.output()).not.toContain(code);
  });

  it('gives nobody more back than a form of ours can have sent', async () => {
    const response = await fetch(`${pegel.url}/respond/w/x/vps`, {
      method: 'POST',
      headers: { origin: pegel.url },
      body: new URLSearchParams(`vps.status=keine&${'a&'.repeat(40_000)}`),
    });
    const page = await response.text();
    expect(response.status).toBe(403);
    expect(page).toContain('name="vps.status" value="keine"');
    expect(page.length).toBeLessThan(40_000);
  });

  it('delivers CSV files with the byte order mark that Excel needs', async () => {
    const file = async () => {
      const { url } = await fetch(`${pegel.url}/results`);
      const response = await fetch(`${url}/response.csv`);
      return Buffer.from(await response.arrayBuffer())
        .subarray(0, 7)
        .toString('latin1');
    };
    await expect.poll(file, { timeout: 15_000 }).toBe('\u00ef\u00bb\u00bfags;');
  });

  it('says that a body is no form', async () => {
    const response = await fetch(`${pegel.url}/respond/w/x/vps`, {
      method: 'POST',
      headers: { origin: pegel.url, 'content-type': 'multipart/form-data; boundary=x' },
      body: 'a=1',
    });
    expect(response.status).toBe(400);
  });

  it('reads a body whose length is not announced', async () => {
    const { port } = new URL(pegel.url);
    const socket = connect(Number(port), '127.0.0.1');
    const form = [
      'POST /respond/w1/160510000000/dms HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      'Sec-Fetch-Site: same-origin',
      'Content-Type: application/x-www-form-urlencoded',
      'Transfer-Encoding: chunked',
      'Connection: close',
    ];
    socket.end(`${form.join('\r\n')}\r\n\r\n10\r\ndms.status=keine\r\n0\r\n\r\n`);
    expect(await text(socket)).toContain('name="dms.status" value="keine"');
  });

  it('finds no stylesheet of impossible names', async () => {
    const path = `/respond/branching/${'a'.repeat(3000)}/1.0.0.css`;
    expect((await fetch(pegel.url + path)).status).toBeLessThan(500);
  });
});
