import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { stylesheetPath } from '../../functions/web/assets.ts';
import { bundleFile, bundleFunction } from '../../infra/aws/bundles/bundle.ts';
import { type FunctionName, functions } from '../../infra/functions.ts';
import { setEnvironment, startStandIns } from '../../infra/local/environment.ts';
import { signInSettings } from '../../infra/local/sign-in/settings.ts';
import * as z from '../../schemas/zod.ts';
import { type RunningPegel, startLocalPegel } from '../support/local-pegel.ts';
import { coordinatorCookie } from '../support/staff-session.ts';
import { withFolder } from '../support/with-folder.ts';
import { type Measurement, summarise } from './measure.ts';

const runs = 7;

/** For functions that answer requests. */
const goals = {
  clock: { of: 'median', atMost: 200 },
  bytes: { of: 'median', atMost: 1_500_000 },
} as const;

const names = Object.keys(functions) as FunctionName[];

interface Subject {
  name: string;
  /** Its bundle. */
  url: string;
  /** What it is asked for first; what answers no requests is loaded only. */
  path?: string | undefined;
}

/**
 * Bundles in fresh processes: from the import until the first request is answered, by stand-ins that
 * hold the demo. What somebody waits for counts; beside it stands the time of the processor, of which a
 * busy machine changes less.
 */
export function benchColdStart(): Promise<Measurement[]> {
  return withFolder((folder) =>
    withFolder(async (dataFolder) => {
      const asked = await makeDemo(dataFolder);
      const closers: (() => Promise<void>)[] = [];
      setEnvironment();
      await startStandIns(dataFolder, closers);
      try {
        return await measureAll(folder, asked);
      } finally {
        for (const close of closers.reverse()) await close();
      }
    }),
  );
}

/** What each function is asked for first, by whom. */
interface Asked {
  url: string;
  paths: Partial<Record<FunctionName, string>>;
  cookie: { name: string; value: string };
}

/** Makes the demo, and ends the Pegel that did: what it would do beside takes processor and disk. */
async function makeDemo(dataFolder: string): Promise<Asked> {
  const pegel = await startLocalPegel(dataFolder, '--frame', 'districts');
  try {
    const cookie = await coordinatorCookie(dataFolder);
    return { url: pegel.url, paths: await firstPaths(pegel), cookie };
  } finally {
    await pegel.interrupt();
  }
}

async function measureAll(folder: string, { url, paths, cookie }: Asked) {
  const environment = { ...ownVariables(), ...alsoNeeded, PEGEL_URL: url };
  const empty: Subject = {
    name: 'an empty Hono app',
    url: await bundleEmptyHono(folder),
    path: '/',
  };
  const sizes = new Map<string, number>();
  const subjects: Subject[] = [];
  for (const name of names) {
    const own = join(folder, name);
    await mkdir(own);
    sizes.set(name, bundleFunction(name, own).bytesAtStart);
    subjects.push({ name, url: pathToFileURL(join(own, 'handler.mjs')).href, path: paths[name] });
  }
  const headers = { host: new URL(url).host, cookie: `${cookie.name}=${cookie.value}` };
  const started = new Map<Subject, ColdStart[]>();
  for (let run = 0; run < runs; run++) {
    for (const subject of [empty, ...subjects]) {
      const one = await startCold(subject, headers, environment);
      started.set(subject, [...(started.get(subject) ?? []), one]);
    }
  }
  const median = (subject: Subject, of: 'clock' | 'cpu') =>
    summarise((started.get(subject) ?? []).map((one) => one[of])).median;
  return subjects.flatMap((subject): Measurement[] => {
    const { name, path } = subject;
    const what = path ? `cold start of ${name} with ${masked(path)}` : `import of ${name}`;
    const line = (of: 'clock' | 'cpu') => ({
      unit: 'ms' as const,
      runs,
      median: median(subject, of),
      baseline: { name: empty.name, median: median(empty, of) },
    });
    return [
      { name: `${what}, clock`, ...line('clock'), ...(path && { goal: goals.clock }) },
      { name: `${what}, processor`, ...line('cpu') },
      {
        name: `code of ${name} at start`,
        unit: 'bytes',
        runs: 1,
        median: sizes.get(name) ?? Number.NaN,
        ...(path && { goal: goals.bytes }),
      },
    ];
  });
}

const coldStartSchema = z.object({ clock: z.number(), cpu: z.number(), status: z.number() });
type ColdStart = z.infer<typeof coldStartSchema>;

const script = fileURLToPath(new URL('cold-start-process.mjs', import.meta.url));

async function startCold(
  { name, url, path }: Subject,
  headers: Record<string, string>,
  env: NodeJS.ProcessEnv,
): Promise<ColdStart> {
  const event = path && { path, httpMethod: 'GET', headers, requestContext: {} };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [script, url, ...(event ? [JSON.stringify(event)] : [])],
    { env },
  );
  const started = coldStartSchema.parse(JSON.parse(stdout.split('\n').at(-1) ?? ''));
  if (started.status !== 200) throw new Error(`${name}: ${path} was answered ${started.status}`);
  return started;
}

async function firstPaths({ url, link, running }: RunningPegel) {
  const [, wave] = /waves\/([^/]+)/.exec(running) ?? [];
  const paths: Partial<Record<FunctionName, string>> = {
    respond: new URL(link).pathname,
    coordinate: `/coordinate/waves/${wave}/board`,
    letters: `/coordinate/waves/${wave}/letters`,
    results: new URL((await fetch(`${url}/results`)).url).pathname,
    site: '/datenschutz',
    assets: stylesheetPath,
    health: '/healthz',
  };
  return paths;
}

/** Those of AWS and ours: others, such as more certificates to trust, Lambda does not set. */
function ownVariables(): NodeJS.ProcessEnv {
  const all = Object.entries(process.env);
  return Object.fromEntries(all.filter(([name]) => /^(AWS|PEGEL)_/.test(name)));
}

/** Without the code of a link. */
const masked = (path: string) => path.replace(/^\/r\/.*/, '/r/…');

/** What a laptop says later, or by other ways. */
const alsoNeeded = {
  PEGEL_SIGN_IN: JSON.stringify(signInSettings('http://127.0.0.1:1')),
  PEGEL_MAIL: JSON.stringify({
    from: 'pegel@example.org',
    via: { kind: 'ses', configurationSet: 'pegel' },
  }),
  PEGEL_MAIL_QUEUE: 'http://127.0.0.1:1/mail',
};

async function bundleEmptyHono(folder: string): Promise<string> {
  const own = join(folder, 'empty-hono');
  await mkdir(own);
  bundleFile('test/bench/empty-hono.ts', own);
  return pathToFileURL(join(own, 'handler.mjs')).href;
}
