import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getJob } from '../../../functions/store/jobs.ts';
import { readSettledRegister } from '../../../functions/store/register/registered-units.ts';
import { connectToPegel } from '../../support/connect-to-pegel.ts';
import { startLocalPegel, temporaryFolder } from '../../support/local-pegel.ts';
import { officialRegister } from '../../support/official-register.ts';
import { asText, smallCountry } from '../../support/register-file.ts';
import { siteAt } from '../../support/respondent.ts';
import { coordinatorCookie } from '../../support/staff-session.ts';
import { hiddenFields, Visitor } from '../../support/visitor.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

async function signIn(url: string): Promise<Visitor> {
  const { name, value } = await coordinatorCookie(folder.path);
  return new Visitor(siteAt(url)).withCookie(name, value);
}

/** Asks for the import of some states of a register; returns the path of the job. */
async function ask(
  visitor: Visitor,
  file: { name: string; bytes: Uint8Array<ArrayBuffer> },
  query: string,
): Promise<string> {
  const { location } = await visitor.upload('/coordinate/registry/import', 'file', file);
  const preview = await visitor.get(`${location}?${query}`);
  const { chosen, ...decided } = hiddenFields(preview);
  const asked = await visitor.post(location ?? '', decided);
  expect(asked.location).toMatch(/^\/coordinate\/jobs\//);
  return asked.location ?? '';
}

const untilDone = (visitor: Visitor, path: string) =>
  expect
    .poll(async () => (await visitor.get(path)).html, { timeout: 60_000, interval: 250 })
    .toContain('Erledigt');

const country = {
  name: 'GV100AD.txt',
  bytes: new TextEncoder().encode(asText(smallCountry())),
};

describe('a job that was asked for in the console', () => {
  it('is done by the running Pegel, and once more after a kill in the middle, but never again', async () => {
    const pegel = await startLocalPegel(folder.path, '--empty');
    const path = await ask(await signIn(pegel.url), country, 'states=15&states=16');
    await pegel.kill();

    const again = await startLocalPegel(folder.path, '--empty');
    const visitor = await signIn(again.url);
    await untilDone(visitor, path);
    expect((await visitor.get('/coordinate/registry?q=16061')).html).toContain('Müsterlein');
    const stores = await connectToPegel(folder.path);
    const done = await getJob(stores.core, path.split('/').at(-1) ?? '');
    const register = await readSettledRegister(stores.core);
    expect(register?.head.run).toBe(done?.id);
    expect([...(register?.units.values() ?? [])].flat()).toHaveLength(8);
    stores.close();
    await again.interrupt();

    // The stream is read from its beginning after every start.
    const third = await startLocalPegel(folder.path, '--empty');
    const later = await ask(await signIn(third.url), country, 'states=14');
    await untilDone(await signIn(third.url), later);
    const stores3 = await connectToPegel(folder.path);
    expect(await getJob(stores3.core, done?.id ?? '')).toEqual(done);
    stores3.close();
    await third.interrupt();
  });

  it.skipIf(!officialRegister.isThere)('brings in Thüringen from the official file', async () => {
    const pegel = await startLocalPegel(folder.path, '--empty');
    const visitor = await signIn(pegel.url);
    const bytes = new Uint8Array(readFileSync(officialRegister.file));
    const path = await ask(visitor, { name: 'GV100AD_28022026.txt.gz', bytes }, 'states=16');
    await untilDone(visitor, path);
    const list = await visitor.get('/coordinate/registry');
    expect(list.html).toContain('1 bis 50 von 206');
    expect(list.html).toContain('Thüringen: 28.02.2026');
    const found = await visitor.get('/coordinate/registry?q=schmoelln');
    expect(found.html).toContain('160770043000');
    const unit = await visitor.get('/coordinate/registry/units/160770043000');
    expect(unit.html).toContain('16077003');
    await pegel.interrupt();
  });
});
