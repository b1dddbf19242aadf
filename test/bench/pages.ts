import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listDraft } from '../../functions/store/cases/drafts.ts';
import { withFolder } from '../support/with-folder.ts';
import { atOnce, type Timing } from './at-once.ts';
import type { LoadRequest } from './load-process.ts';
import type { Measurement } from './measure.ts';
import { startOwnProcess } from './own-process.ts';
import { measureRate, type Repeated, rounds } from './rate.ts';
import { getSection, saveSection, section, submit } from './requests.ts';
import { type ReadyCase, type RespondSite, startRespondSite } from './respond-site.ts';
import { submissionInput } from './submission-input.ts';

/** Requests of a round. */
const counts = { pages: 1000, saves: 200, submissions: 100 };
/** Every submission has a case of its own, those of the baseline and of the warm-up too. */
const size = counts.saves + 2 * (rounds + 1) * counts.submissions;

type Load = (requests: LoadRequest[]) => Promise<Timing>;

/**
 * Pages and submissions through gateway, handlers and stand-ins. A process of its own asks for
 * them; it shares the machine with the database and with the gateway and its handlers.
 */
export function benchPages(): Promise<Measurement[]> {
  return withFolder(async (dataFolder) => {
    const site = await startRespondSite(dataFolder, size);
    const loading = startOwnProcess<LoadRequest[], Timing>(
      new URL('load-process.ts', import.meta.url),
    );
    const { baseline, close } = await startConstantPage(loading.run);
    try {
      const cases = await site.nextCases(counts.saves);
      return [
        ...(await benchGets(cases, loading.run, baseline)),
        ...(await benchSaves(site, cases, loading.run, baseline)),
        ...(await benchSubmissions(site, loading.run)),
      ];
    } finally {
      loading.end();
      await site.close();
      close();
    }
  });
}

function benchGets(cases: ReadyCase[], load: Load, baseline: Repeated): Promise<Measurement[]> {
  const requests = Array.from({ length: counts.pages }, (_, i) => getSection(take(cases, i)));
  const goal = { of: 'median', atLeast: 1500 } as const;
  return measureRate({ name: 'GET a section', round: () => load(requests) }, baseline, goal);
}

/** Each round saves the section of every case once more. */
async function benchSaves(
  { core }: RespondSite,
  cases: ReadyCase[],
  load: Load,
  baseline: Repeated,
): Promise<Measurement[]> {
  let revision = 1;
  const round = () => {
    const requests = cases.map((one) => saveSection(one, revision));
    revision += 1;
    return load(requests);
  };
  const measurements = await measureRate({ name: 'POST a section', round }, baseline);
  await atOnce(cases, async ({ key }) => {
    const saved = (await listDraft(core, key)).find((one) => one.section === section.id);
    if (saved?.revision !== revision) throw new Error(`${key.ars}: a save was not real`);
  });
  return measurements;
}

/** Each round submits cases of its own, as does the baseline with their transactions alone. */
async function benchSubmissions(site: RespondSite, load: Load): Promise<Measurement[]> {
  const sending = startOwnProcess<object[], Timing>(
    new URL('transaction-process.ts', import.meta.url),
  );
  const newCases = () => site.nextCases(counts.submissions);
  const submitted = await roundsOf(async () => (await newCases()).map(submit));
  const transactions = await roundsOf(async () =>
    Promise.all((await newCases()).map((one) => submissionInput(site, one))),
  );
  const measurements = await measureRate(
    { name: 'submission', round: () => load(submitted.pop() ?? []) },
    {
      name: 'its TransactWriteItems alone',
      round: () => sending.run(transactions.pop() ?? []),
    },
    { of: 'ratio', atLeast: 0.5 },
  );
  sending.end();
  return measurements;
}

/** One round more than is measured: the first is warm-up. */
const roundsOf = <T>(prepare: () => Promise<T>): Promise<T[]> =>
  Array.fromAsync({ length: rounds + 1 }, prepare);

async function startConstantPage(load: Load): Promise<{ baseline: Repeated; close(): void }> {
  const server = createServer((_, response) => response.end('<!doctype html>'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const requests = Array.from({ length: counts.pages }, () => ({
    method: 'GET' as const,
    url,
    headers: {},
    leadsTo: 200,
  }));
  const baseline = { name: 'GET a constant page from node:http', round: () => load(requests) };
  return { baseline, close: () => server.close() };
}

function take(cases: ReadyCase[], index: number): ReadyCase {
  const found = cases[index % cases.length];
  if (!found) throw new TypeError('There are no cases');
  return found;
}
