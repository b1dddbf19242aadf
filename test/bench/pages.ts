import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { planDueWave } from '../../functions/domain/plan-wave.ts';
import { startPegel } from '../../infra/local/pegel.ts';
import { submittableAnswers } from '../support/arbitrary-answers.ts';
import { Respondent, siteAt } from '../support/respondent.ts';
import { technikStatus, thueringen } from '../support/technik-status.ts';
import { hiddenFields } from '../support/visitor.ts';
import { withFolder } from '../support/with-folder.ts';
import { compare, type Measurement } from './measure.ts';

const runs = 200;

/** Pages through gateway, handlers and stand-ins, against a constant page from bare node:http. */
export function benchPages(): Promise<Measurement[]> {
  return withFolder(async (dataFolder) => {
    const bare = createServer((_, response) => response.end('<!doctype html>'));
    bare.listen(0, '127.0.0.1');
    await once(bare, 'listening');
    const pegel = await startPegel({ port: 0, dataFolder });
    try {
      const respondent = await fillIn(pegel.addresses[0]?.url ?? '');
      const { visitor } = respondent;
      const { port } = bare.address() as AddressInfo;
      const getBare = () => read(fetch(`http://127.0.0.1:${port}/`));
      const section = `${respondent.case}/dms`;
      const saveSection = async () =>
        visitor.post(section, {
          ...hiddenFields(await visitor.get(section)),
          'dms.status': ['keine'],
        });
      const cases: [string, () => Promise<unknown>][] = [
        ['GET a section', () => visitor.get(section)],
        ['GET and POST a section', saveSection],
        ['GET check-answers', () => visitor.get(`${respondent.case}/check`)],
        ['GET results', () => read(fetch(`${pegel.url}/results`))],
      ];
      const measurements: Measurement[] = [];
      for (const [name, subject] of cases) {
        const baselineName = 'GET a constant page from node:http';
        measurements.push(await compare(name, baselineName, runs, subject, getBare));
      }
      return measurements;
    } finally {
      await pegel.close();
      bare.close();
    }
  });
}

async function fillIn(link: string): Promise<Respondent> {
  const { origin, pathname } = new URL(link);
  const respondent = new Respondent(siteAt(origin));
  const { referenceDate } = planDueWave(technikStatus, thueringen, Temporal.Now.instant());
  const [answers = {}] = fc.sample(submittableAnswers(technikStatus, referenceDate), {
    numRuns: 1,
    seed: 1,
  });
  await respondent.redeem(pathname);
  await respondent.fillIn(technikStatus, answers);
  return respondent;
}

const read = async (response: Promise<Response>) => (await response).text();
