import { writeSync } from 'node:fs';
import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toHandler } from '../../../functions/web/lambda.ts';
import { type HttpHandler, startGateway } from '../../../infra/local/gateway.ts';
import { postBadBodies, type Tally } from '../../support/bad-bodies/post-bad-bodies.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { siteAt } from '../../support/respondent.ts';

let harness: RespondHarness;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  harness = await startRespondHarness();
  const answer = toHandler(harness.app);
  const handler: HttpHandler = (event) => answer(event, {} as Context);
  gateway = await startGateway(0, [{ resource: '/{proxy+}', handler }]);
});
afterAll(async () => {
  await gateway?.close();
  await harness?.close();
});

function tell(tally: Tally): void {
  for (const [kind, statuses] of Object.entries(tally)) {
    writeSync(1, `${kind}: ${JSON.stringify(statuses)}\n`);
  }
}

describe('ten thousand bodies that no form of ours sends', () => {
  it('are answered with a page each, and store and log nothing that they must not', async () => {
    tell(await postBadBodies(harness, { bodies: 10_000, seed: 4 }));
  }, 1_800_000);
});

describe('a thousand of them over the network', () => {
  it('are answered in the same way by the handler behind the gateway', async () => {
    tell(await postBadBodies(harness, { bodies: 1000, seed: 5, through: siteAt(gateway.url) }));
  });

  it('are refused before a function sees them where they are larger than it takes', async () => {
    const response = await fetch(`${gateway.url}/access/contact`, {
      method: 'POST',
      headers: { origin: gateway.url },
      body: 'x'.repeat(11 * 1024 * 1024),
    });
    expect(response.status).toBe(413);
  });
});
