import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DocumentKind } from '../../../analytics/reports/documents/document.ts';
import type { ReportDependencies } from '../../../functions/report/dependencies.ts';
import { beginWithin, makeWithin } from '../../../functions/report/limits.ts';
import { readDocumentsWork } from '../../../functions/store/documents/documents-work.ts';
import { analyticsSpecs } from '../../../infra/aws/functions/specs/analytics.ts';
import { exampleOwner } from '../../../infra/local/example-owner.ts';
import type { Edition } from '../../../schemas/results.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { type ConsoleHarness, startConsoleHarness } from '../../support/console-harness.ts';
import {
  closeWave,
  publishedWave,
  publishWave,
  runningWave,
} from '../../support/documents/waves-with-figures.ts';
import { makeAllDueDocuments } from '../../support/functions/report.ts';
import { actAsNobody } from '../../support/under-spec/under-spec.ts';

let harness: ConsoleHarness;
let dependencies: Omit<ReportDependencies, 'kinds'>;
beforeEach(async () => {
  harness = await startConsoleHarness();
  const { core, lake, clock, url } = harness.dependencies;
  dependencies = { core, lake, clock, url, owner: exampleOwner };
});
afterEach(async () => {
  vi.useRealTimers();
  await harness?.close();
});

/** A kind that notes what it is made of; `before` is told, and may fail. */
function noting(before: (sets: string[]) => Promise<unknown> | undefined = () => undefined) {
  const sets: string[] = [];
  const kind: DocumentKind = {
    id: 'note',
    title: { de: 'Notiz', en: 'Note' },
    async *write({ results, language }) {
      if (language === 'de') sets.push(`${results.wave.id} ${results.edition}`);
      await actAsNobody(() => before(sets));
      for (const part of [1, 2]) {
        const path = `${language}-${part}.txt`;
        yield { path, mediaType: 'text/plain', title: this.title, body: new Uint8Array([part]) };
      }
    },
  };
  return { kinds: [kind], sets };
}

const workOf = ({ id }: Wave, edition: Edition) =>
  readDocumentsWork(dependencies.core, { wave: id, edition });

test('a wave that is published while old documents are made comes next', async () => {
  const old = await publishedWave(harness);
  const fresh = await runningWave(harness);
  await closeWave(harness, fresh);
  const { kinds, sets } = noting(async (sofar) => {
    if (sofar.length === 2) await publishWave(harness, fresh);
  });
  await makeAllDueDocuments({ ...dependencies, kinds });
  expect(sets[0]).toBe(`${old.id} public`);
  const [, second, third] = sets;
  expect(second).toMatch(/ internal$/);
  expect(third).toBe(`${fresh.id} public`);
  expect(new Set(sets).size).toBe(4);
});

test('what fails is tried once a run, and the others are made', async () => {
  const wave = await publishedWave(harness);
  const { kinds, sets } = noting(async (sofar) => {
    if (sofar.length === 1) throw new Error('no font');
  });
  const run = makeAllDueDocuments({ ...dependencies, kinds });
  await expect(run).rejects.toThrow(`${wave.id} (public)`);
  expect(sets).toEqual([`${wave.id} public`, `${wave.id} internal`]);
});

test('who is told to stop makes no further file, has not failed, and leaves nothing claimed', async () => {
  const wave = await publishedWave(harness);
  const stop = new AbortController();
  const { kinds, sets } = noting(async () => stop.abort());
  await makeAllDueDocuments({ ...dependencies, kinds }, stop.signal);
  expect(sets).toEqual([`${wave.id} public`]);
  const work = await workOf(wave, 'public');
  expect([work.attempts, work.claim, work.made]).toEqual([0, undefined, undefined]);
  const again = noting();
  await makeAllDueDocuments({ ...dependencies, kinds: again.kinds });
  expect(again.sets).toEqual([`${wave.id} public`, `${wave.id} internal`]);
});

test('after some minutes no further set is begun: it is for the next run', async () => {
  const wave = await publishedWave(harness);
  const { kinds, sets } = noting(async () => pass(beginWithin.minutes / 2));
  await makeAllDueDocuments({ ...dependencies, kinds });
  expect(sets).toEqual([`${wave.id} public`]);
  expect(await workOf(wave, 'public')).toHaveProperty('made');
});

test('a set that takes too long has failed, before the function is killed', async () => {
  const wave = await publishedWave(harness);
  const { kinds } = noting(async () => pass(makeWithin.minutes + 1));
  const run = makeAllDueDocuments({ ...dependencies, kinds });
  await expect(run).rejects.toThrow(`${wave.id} (public)`);
  expect(await workOf(wave, 'public')).toMatchObject({ attempts: 1 });
  const most = (beginWithin.minutes + makeWithin.minutes) * 60;
  expect(most).toBeLessThanOrEqual(analyticsSpecs.report.timeoutSeconds - 120);
});

/** Lets the clocks of the process go on at once. */
async function pass(minutes: number): Promise<void> {
  const now = Date.now() + minutes * 60_000;
  vi.useFakeTimers({ toFake: ['Date'], now });
}
