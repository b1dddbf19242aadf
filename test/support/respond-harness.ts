import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Hono } from 'hono';
import { Temporal } from 'temporal-polyfill';
import { newGrant } from '../../functions/domain/access/new-grant.ts';
import type { RespondDependencies } from '../../functions/respond/dependencies.ts';
import { addCode, addGrant } from '../../functions/store/access/grants.ts';
import { keys } from '../../functions/store/keys.ts';
import { connectObjects } from '../../functions/store/objects.ts';
import { addQuestionnaire } from '../../functions/store/questionnaires/questionnaires.ts';
import { connectTables } from '../../functions/store/table.ts';
import { addWave } from '../../functions/store/waves/new-wave.ts';
import type { PageEnv } from '../../functions/web/page-context.ts';
import { createTables } from '../../infra/local/create-tables.ts';
import { startDynamoDb } from '../../infra/local/dynamodb.ts';
import type { CaseKey } from '../../schemas/case.ts';
import type { Grant } from '../../schemas/grant.ts';
import { defaultRetention } from '../../schemas/retention.ts';
import type { Wave } from '../../schemas/wave.ts';
import { createRespondApp } from './functions/respond.ts';
import { technikStatus, thueringen, wave } from './technik-status.ts';
import { testKeyring } from './test-keyring.ts';

type GrantInput = Parameters<typeof newGrant>[1];

/** The respondents' pages with a database of their own, a clock to set, and a wave that is open. */
export interface RespondHarness {
  app: Hono<PageEnv>;
  dependencies: RespondDependencies;
  setClock(instant: string): void;
  /** A new wave for Erfurt and Gera, as the test's own: tests share the database. */
  newWave(): Promise<Wave>;
  /** A new code with full access to one case. */
  codeFor(key: CaseKey): Promise<string>;
  /** A new code for what is granted, good for an hour. */
  grant(wave: Wave, given: GrantInput): Promise<{ code: string; grant: Grant }>;
  /** Lets a grant end for one of its cases. */
  expire(key: CaseKey, grant: Grant): Promise<void>;
  close(): Promise<void>;
}

const opened = '2026-12-10T09:00:00Z';

export async function startRespondHarness(): Promise<RespondHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'pegel-test-'));
  const database = await startDynamoDb(folder);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: database.url,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  await createTables({ core: 'core', contacts: 'contacts' });
  const client = connectTables();
  let now = Temporal.Instant.from(opened);
  const dependencies: RespondDependencies = {
    core: { client, name: 'core' },
    contacts: { client, name: 'contacts' },
    // Nothing is there: a test that needs figures puts a lake of its own here.
    lake: connectObjects('lake'),
    keyring: testKeyring,
    clock: { now: () => now },
    owner: { office: 'Musterstelle', contact: 'umfrage@example.org' },
    retention: defaultRetention,
  };
  const { core, contacts, keyring } = dependencies;
  await addQuestionnaire(core, technikStatus);
  let waves = 0;
  const give: RespondHarness['grant'] = async (given, input) => {
    const validUntil = Math.floor(Date.now() / 1000) + 3600;
    const grant = { ...newGrant(given, input, now, defaultRetention), validUntil };
    await addGrant({ core, contacts }, grant, { actor: 'operator' });
    return { grant, code: await addCode(contacts, keyring, grant) };
  };
  return {
    app: createRespondApp(dependencies),
    dependencies,
    setClock(instant) {
      now = Temporal.Instant.from(instant);
    },
    async newWave() {
      now = Temporal.Instant.from(opened);
      waves += 1;
      const own = { ...wave, id: `w${waves}` };
      const cases = thueringen.districts.slice(0, 2).map(({ tile, ...unit }) => ({ unit }));
      await addWave(core, own, cases);
      return own;
    },
    async codeFor({ wave: id, ars }) {
      return (await give({ ...wave, id }, { units: [ars], scope: { kind: 'case' } })).code;
    },
    grant: give,
    async expire(key, { id }) {
      await client.send(
        new UpdateCommand({
          TableName: contacts.name,
          Key: keys.grant(key, id),
          UpdateExpression: 'SET validUntil = :past',
          ExpressionAttributeValues: { ':past': Math.floor(Date.now() / 1000) - 1 },
        }),
      );
    },
    async close() {
      client.destroy();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
