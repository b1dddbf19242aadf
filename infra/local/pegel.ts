import type { Temporal } from 'temporal-polyfill';
import { systemClock } from '../../functions/platform/clock.ts';
import { connectObjects } from '../../functions/store/objects.ts';
import { readKeyring } from '../../functions/store/secrets.ts';
import { connectTables } from '../../functions/store/table.ts';
import { listWaves } from '../../functions/store/waves/definitions.ts';
import { type FrameScope, takesAnswers, type Wave } from '../../schemas/wave.ts';
import { type Address, listAddresses } from './addresses.ts';
import { LocalClock } from './clock/clock-file.ts';
import { createTimeMachine } from './clock/create-time-machine.ts';
import { streamOf } from './create-tables.ts';
import { takeDataFolder } from './data-folder.ts';
import { ensureDemo } from './demo.ts';
import { ensureDemoContacts } from './demo-contacts.ts';
import { announce, names, setEnvironment, startStandIns } from './environment.ts';
import { freePort } from './free-port.ts';
import { startGateway } from './gateway.ts';
import { loadHandlers } from './handlers.ts';
import { provideMail } from './mail/provide-mail.ts';
import { localRoutes } from './pages/local-routes.ts';
import { pollQueue } from './queue/poller.ts';
import { inTurn, repeat } from './scheduler.ts';
import { startLocalIssuer } from './sign-in/server.ts';
import { signInSettings } from './sign-in/settings.ts';
import { type LocalUser, localUsers } from './sign-in/users.ts';
import { pollStream } from './stream-poller.ts';

export interface LocalPegel {
  url: string;
  /** The addresses to open, with what is there. */
  addresses: Address[];
  /** Who can sign in to the console; nobody that we know where another issuer than ours does it. */
  users: readonly LocalUser[];
  /** Whether there is no wave yet. */
  isEmpty: boolean;
  /** There are waves, and none of them takes answers. */
  hasNoForm: boolean;
  /** Whether there were waves before this start, so that no demo was made. */
  hadWaves: boolean;
  /** The clock of the domain. */
  clock: LocalClock;
  close(): Promise<void>;
}

/** In AWS the tick comes every minute; here a chart should not keep anybody waiting. */
const tickPauseMs = 3000;

/**
 * Starts all of Pegel in this process and its children: first the stand-ins, then the Lambda
 * handlers on them. Handlers read the environment when they are loaded: one Pegel a process.
 *
 * @throws ConfigurationError with one sentence for what the user can mend (port, folder, system)
 */
export async function startPegel(options: {
  port: number;
  dataFolder: string;
  /** Who is asked in the demo that an empty folder gets; without it the folder stays empty. */
  demo?: FrameScope | undefined;
  /** What the clock of the domain is to show; as it went before without. */
  now?: Temporal.Instant | undefined;
}): Promise<LocalPegel> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    closers.push(await takeDataFolder(options.dataFolder));
    const clock = new LocalClock(options.dataFolder);
    if (options.now) await clock.set(options.now);
    else await clock.restore();
    setEnvironment();
    const endpoints = await startStandIns(options.dataFolder, closers);
    // Links in mail name it, and so it is known before anything answers there.
    const port = options.port || (await freePort());
    const mail = await provideMail(options.dataFolder, `http://127.0.0.1:${port}`, closers);
    const users = await provideSignIn(closers);
    const { waves, hadWaves } = await makeReady(options.demo);
    // Not before: a command could bring in what the demo is about to make.
    closers.push(await announce(options.dataFolder, endpoints));
    const handlers = await loadHandlers();
    const tick = inTurn(handlers.tick);
    const machine = createTimeMachine(clock, mail, tick, closers);
    const gateway = await startGateway(port, [
      ...handlers.http,
      ...localRoutes({ mail, clock, machine }),
    ]);
    closers.push(gateway.close);
    const addresses = await listAddresses(gateway.url, waves);
    const stream = await streamOf(names.core);
    for (const consumer of handlers.streams) closers.push(pollStream(stream, consumer));
    for (const { invoke, queue } of handlers.queues) {
      const handler = queue === 'mailEvents' ? mail.events.watch(invoke) : invoke;
      closers.push(pollQueue(mail.queues.addressOf(queue), handler));
    }
    mail.office.open();
    closers.push(repeat(tickPauseMs, tick));
    for (const { invoke, everyMinutes } of handlers.schedules) {
      const pauseMs = everyMinutes === 1 ? tickPauseMs : everyMinutes * 60_000;
      closers.push(repeat(pauseMs, (signal) => invoke(undefined, { signal })));
    }
    closers.push(() => machine.close());
    return {
      url: gateway.url,
      addresses,
      users,
      isEmpty: waves.length === 0,
      hasNoForm: waves.length > 0 && !waves.some((wave) => takesAnswers(wave, clock.now())),
      hadWaves,
      clock,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts the issuer that comes with Pegel, unless the environment names another one. */
async function provideSignIn(closers: (() => Promise<void>)[]): Promise<readonly LocalUser[]> {
  if (process.env['PEGEL_SIGN_IN']) return [];
  const issuer = await startLocalIssuer();
  closers.push(issuer.close);
  process.env['PEGEL_SIGN_IN'] = JSON.stringify(signInSettings(issuer.url));
  return localUsers;
}

/** Makes the demo if it is wanted, and lets every page say what the installation holds. */
async function makeReady(
  demo: FrameScope | undefined,
): Promise<{ waves: Wave[]; hadWaves: boolean }> {
  const client = connectTables();
  const core = { client, name: names.core };
  const hadWaves = (await listWaves(core)).length > 0;
  const lake = connectObjects(names.lake);
  if (demo) await ensureDemo({ core, lake }, demo, systemClock.now(), console.log);
  const waves = await listWaves(core);
  const contacts = { client, name: names.contacts };
  const keyring = await readKeyring(names.keys);
  for (const wave of waves.filter(({ exampleData, status }) => exampleData && status === 'LIVE')) {
    await ensureDemoContacts({ core, contacts }, keyring, wave, systemClock.now());
  }
  client.destroy();
  process.env['PEGEL_EXAMPLE_DATA'] = String(waves.some(({ exampleData }) => exampleData));
  return { waves, hadWaves };
}
