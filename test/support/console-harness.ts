import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { Temporal } from 'temporal-polyfill';
import type { Letters } from '../../analytics/reports/letters.ts';
import { type ConsoleRoute, consoleRoutes } from '../../functions/coordinate/console-routes.ts';
import type { ConsoleDependencies } from '../../functions/coordinate/dependencies.ts';
import { connectIssuer } from '../../functions/coordinate/sign-in/connect-issuer.ts';
import { addLetterRoutes } from '../../functions/letters/letter-routes.tsx';
import { beginSession } from '../../functions/store/access/staff-sessions.ts';
import { connectDownloads, connectObjects } from '../../functions/store/objects.ts';
import { addQuestionnaire } from '../../functions/store/questionnaires/questionnaires.ts';
import { connectTables } from '../../functions/store/table.ts';
import { addRegistry } from '../../functions/store/waves/definitions.ts';
import { addWave } from '../../functions/store/waves/new-wave.ts';
import type { PageEnv } from '../../functions/web/page-context.ts';
import { createTables } from '../../infra/local/create-tables.ts';
import { startDynamoDb } from '../../infra/local/dynamodb.ts';
import { exampleOwner } from '../../infra/local/example-owner.ts';
import { startS3 } from '../../infra/local/s3/server.ts';
import { signInSettings } from '../../infra/local/sign-in/settings.ts';
import { defaultRetention } from '../../schemas/retention.ts';
import type { Staff } from '../../schemas/staff.ts';
import type { Wave } from '../../schemas/wave.ts';
import { openAllRooms } from './all-rooms.ts';
import { consoleUnderSpec } from './functions/console.ts';
import { technikStatus, thueringen, wave } from './technik-status.ts';
import { testKeyring } from './test-keyring.ts';
import { Visitor } from './visitor.ts';

/** The console with a database and buckets of its own, and a clock to set. */
export interface ConsoleHarness {
  app: Hono<PageEnv>;
  /** All routes that need a sign-in. */
  routes: readonly ConsoleRoute[];
  /** What was printed, oldest first: no PDF is made of it. */
  printed: readonly Letters[];
  dependencies: ConsoleDependencies;
  setClock(instant: string): void;
  /** A browser in which somebody is signed in. */
  as(staff: Staff): Promise<Visitor>;
  /** A new open wave for Erfurt and Gera, as the test's own: tests share the database. */
  newWave(): Promise<Wave>;
  close(): Promise<void>;
}

/** One of each role; the district coordinator's district is Erfurt. */
export const staff = {
  admin: { id: 'a-1', name: 'Admin Muster', role: 'admin' },
  coordinator: { id: 'c-1', name: 'Koordination Muster', role: 'coordinator' },
  districtCoordinator: {
    id: 'd-1',
    name: 'Kreis Muster',
    role: 'districtCoordinator',
    district: '16051',
  },
  analyst: { id: 'n-1', name: 'Auswertung Muster', role: 'analyst' },
} as const satisfies Record<Staff['role'], Staff>;

const opened = '2026-12-10T09:00:00Z';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local-secret' };
const region = 'eu-central-1';

export async function startConsoleHarness(): Promise<ConsoleHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'pegel-test-'));
  const database = await startDynamoDb(folder);
  const buckets = ['lake', 'uploads'].map((name) => ({ name, versioning: false }));
  const s3 = await startS3({ dir: join(folder, 's3'), port: 0, credentials, region, buckets });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: database.url,
    AWS_ENDPOINT_URL_S3: s3.url,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  });
  await createTables({ core: 'core', contacts: 'contacts' });
  const client = connectTables();
  let now = Temporal.Instant.from(opened);
  const dependencies: ConsoleDependencies = {
    core: { client, name: 'core' },
    contacts: { client, name: 'contacts' },
    lake: connectObjects('lake'),
    signDownload: connectDownloads('lake'),
    uploads: connectObjects('uploads'),
    // Nobody signs in here: `as` begins sessions.
    issuer: connectIssuer(signInSettings('http://127.0.0.1:9'), undefined),
    signIn: signInSettings('http://127.0.0.1:9'),
    keyring: testKeyring,
    clock: { now: () => now },
    owner: {
      office: 'Musterstelle',
      contact: 'umfrage@example.org',
      address: ['Musterstraße 1', '99999 Musterstadt'],
    },
    url: 'https://pegel.example.org',
    retention: defaultRetention,
  };
  const { core, contacts, keyring } = dependencies;
  await addQuestionnaire(core, technikStatus);
  await addRegistry(core, thueringen);
  const { app, routes: own } = await openAllRooms(dependencies);
  // In AWS letters are a function of their own; here they are rooms of one house.
  const letterRoutes = consoleRoutes(app, dependencies);
  const printed: Letters[] = [];
  addLetterRoutes(letterRoutes, {
    ...dependencies,
    owner: { ...exampleOwner, ...dependencies.owner },
    async print(letters) {
      printed.push(letters);
      return new TextEncoder().encode('%PDF-');
    },
  });
  const routes = [...own, ...letterRoutes.declared];
  let waves = 0;
  const console = consoleUnderSpec(app);
  return {
    app: console,
    routes,
    printed,
    dependencies,
    setClock(instant) {
      now = Temporal.Instant.from(instant);
    },
    async as(person) {
      const token = await beginSession(contacts, keyring, person);
      return new Visitor(console).withCookie('pegel-console', token);
    },
    async newWave() {
      now = Temporal.Instant.from(opened);
      waves += 1;
      const own = { ...wave, id: `w${waves}` };
      const cases = thueringen.districts.slice(0, 2).map(({ tile, ...unit }) => ({ unit }));
      await addWave(core, own, cases);
      return own;
    },
    async close() {
      client.destroy();
      await s3.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
