import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { atMost } from '../../functions/domain/at-most.ts';
import { boardWrite } from '../../functions/store/cases/board.ts';
import { keys, prefixes } from '../../functions/store/keys.ts';
import { transact } from '../../functions/store/transact.ts';
import { caseStatuses } from '../../schemas/case.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../support/console-harness.ts';
import { compare, type Measurement } from './measure.ts';
import { addWaveOf } from './wave-of.ts';

/** Cases of a wave, with the milliseconds that a page may take and how often it is asked for. */
const sizes = [
  { cases: 206, goal: 50, runs: 60 },
  { cases: 11_000, goal: 200, runs: 20 },
] as const;

/** The pages that list cases, in the handler, beside a query of the items that they are made from. */
export async function benchBoard(): Promise<Measurement[]> {
  const harness = await startConsoleHarness();
  const measurements: Measurement[] = [];
  for (const { cases, goal, runs } of sizes) {
    await addWaveInAllStatuses(harness, cases);
    const visitor = await harness.as(staff.coordinator);
    const pages = {
      'board page': 'board',
      'list of cases': 'cases',
      'search with filters': 'cases?q=muster+15&status=NOT_STARTED&status=IN_PROGRESS&sort=status',
      'chasing page': 'chasing',
      'chasing list as CSV': 'chasing.csv',
      'chasing list as XLSX': 'chasing.xlsx',
    };
    for (const [name, path] of Object.entries(pages)) {
      const isPage = !path.includes('chasing.');
      const measured = await compare(
        `${name}, ${cases} cases`,
        'bare query of the board',
        isPage ? runs : 5,
        async () => {
          const page = await visitor.get(`/coordinate/waves/bench-${cases}/${path}`);
          if (page.status !== 200) throw new Error(`${path}: ${page.status}`);
        },
        () => bareQuery(harness, cases),
      );
      measurements.push({ ...measured, ...(isPage && { goal: { of: 'median', atMost: goal } }) });
    }
  }
  await harness.close();
  return measurements;
}

/** The items of the board as the SDK gives them, and nothing made from them. */
async function bareQuery({ dependencies }: ConsoleHarness, cases: number): Promise<void> {
  const { client, name } = dependencies.core;
  const input = {
    TableName: name,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: {
      ':pk': keys.ofWave(`bench-${cases}`),
      ':prefix': prefixes.board,
    },
    ConsistentRead: true,
  };
  for await (const { Items } of paginateQuery({ client }, input)) {
    if (!Items?.length) throw new Error('The board is empty');
  }
}

/** A wave of invented units in all statuses, of which each has a contact. */
async function addWaveInAllStatuses({ dependencies }: ConsoleHarness, cases: number) {
  const id = `bench-${cases}`;
  const units = await addWaveOf(dependencies, id, cases);
  await atMost(16, [...units.entries()], ([index, { ars }]) => {
    const status = caseStatuses[index % caseStatuses.length] ?? 'NOT_STARTED';
    const flags = index % 5 === 0 ? { softEdits: 2, lastCall: '2026-12-09T09:00:00Z' } : {};
    return transact(dependencies.core, [boardWrite({ wave: id, ars }, { status, ...flags })]);
  });
}
