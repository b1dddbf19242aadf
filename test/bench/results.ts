import { resultsKey } from '../../analytics/lake/keys.ts';
import { readPointer } from '../../analytics/lake/read-pointer.ts';
import { createResultsApp } from '../../functions/results/app.tsx';
import { addWholeWave } from '../../functions/store/waves/add-whole-wave.ts';
import { exampleFrame } from '../../infra/example-data/frame.ts';
import { staff, startConsoleHarness } from '../support/console-harness.ts';
import { technikStatus, thueringen, wave } from '../support/technik-status.ts';
import { testLinkKeyring } from '../support/test-keyring.ts';
import { Visitor } from '../support/visitor.ts';
import { answeredCases } from './answered-cases.ts';
import { compare, type Measurement } from './measure.ts';

const runs = 40;

/** Pages of results and their files, with the milliseconds that they may take. */
const pages = ['', '/dms', '/anbindung', '/indicators', '/status-dms.svg', '/response.csv'];
const goal = { of: 'median', atMost: 20 } as const;

/**
 * The results of a wave of the real size (206 units) in the handlers, on the stand-ins of DynamoDB and S3,
 * beside reading the stored figures alone.
 */
export async function benchResults(): Promise<Measurement[]> {
  const harness = await startConsoleHarness();
  const { core, lake } = harness.dependencies;
  const { units } = exampleFrame(thueringen, 'all');
  const published = { ...wave, status: 'PUBLISHED' as const };
  await addWholeWave(
    { core, lake },
    {
      wave: published,
      questionnaire: technikStatus,
      registry: thueringen,
      cases: answeredCases(wave.id, units),
    },
  );
  const visitor = new Visitor(
    createResultsApp({ ...harness.dependencies, readLinkKeyring: async () => testLinkKeyring }),
  );
  const coordinator = await harness.as(staff.coordinator);
  const measurements: Measurement[] = [];
  const measure = async (who: Visitor, name: string, path: string) => {
    const measured = await compare(
      `${name}, ${units.length} units`,
      'reading its figures',
      runs,
      async () => {
        const page = await who.get(path);
        if (page.status !== 200) throw new Error(`${path}: ${page.status}`);
      },
      () => lake.get(figures),
    );
    measurements.push({ ...measured, goal });
  };
  const { pointer } = (await readPointer(lake, wave.id)) ?? {};
  const figures = resultsKey(wave.id, pointer?.snapshot ?? '', 'public');
  for (const page of pages) await measure(visitor, `results${page}`, `/results/${wave.id}${page}`);
  await measure(coordinator, 'results in the console', `/coordinate/waves/${wave.id}/results`);
  await harness.close();
  return measurements;
}
