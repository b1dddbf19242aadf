import { readConfig } from '../../functions/platform/config.ts';
import { connectTables } from '../../functions/store/table.ts';
import { streamOf } from './create-tables.ts';
import { takeDataFolder } from './data-folder.ts';
import { announce, names, setEnvironment, startStandIns } from './environment.ts';
import { ensureFirstWave } from './first-wave.ts';
import { startGateway } from './gateway.ts';
import { loadHandlers } from './handlers.ts';
import { repeat } from './scheduler.ts';
import { pollStream } from './stream-poller.ts';
import { linkForUnit } from './unit-link.ts';

export interface LocalPegel {
  url: string;
  /** The addresses to open, with what is there. */
  addresses: { label: string; url: string }[];
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
}): Promise<LocalPegel> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    closers.push(await takeDataFolder(options.dataFolder));
    await setEnvironment(options.dataFolder);
    const endpoints = await startStandIns(options.dataFolder, closers);
    closers.push(await announce(options.dataFolder, endpoints));
    const handlers = await loadHandlers();
    const gateway = await startGateway(options.port, handlers.http);
    closers.push(gateway.close);
    closers.push(pollStream(await streamOf(names.core), handlers.changes));
    closers.push(repeat(tickPauseMs, handlers.snapshot));
    return { url: gateway.url, addresses: await listAddresses(gateway.url), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function listAddresses(url: string): Promise<LocalPegel['addresses']> {
  const client = connectTables();
  const core = { client, name: names.core };
  const contacts = { client, name: names.contacts };
  const { PEGEL_KEYS: keyring } = readConfig('PEGEL_KEYS');
  const addresses = [{ label: 'Results', url: `${url}/results` }];
  for (const wave of await ensureFirstWave(core)) {
    const link = await linkForUnit(core, contacts, keyring, wave);
    if (link) addresses.unshift({ label: `Form for ${link.unit}`, url: url + link.path });
  }
  return addresses;
}
