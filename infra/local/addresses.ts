import { systemClock } from '../../functions/platform/clock.ts';
import { readKeyring } from '../../functions/store/secrets.ts';
import { connectTables } from '../../functions/store/table.ts';
import { takesAnswers, type Wave } from '../../schemas/wave.ts';
import { names } from './environment.ts';
import { waysIn } from './ways-in.ts';

/** An address to open, with what is there. */
export interface Address {
  label: string;
  url: string;
}

/** What can be opened once Pegel runs: forms that are open, with fresh links, and what is always there. */
export async function listAddresses(url: string, waves: readonly Wave[]): Promise<Address[]> {
  const client = connectTables();
  const core = { client, name: names.core };
  const contacts = { client, name: names.contacts };
  const keyring = await readKeyring(names.keys);
  const addresses: Address[] = [];
  for (const wave of waves.filter((one) => takesAnswers(one, systemClock.now()))) {
    for (const { label, path } of await waysIn({ core, contacts }, keyring, wave)) {
      addresses.push({ label, url: url + path });
    }
  }
  client.destroy();
  addresses.push(
    { label: 'Console of the coordinators', url: `${url}/coordinate` },
    { label: 'Mailbox with all mail that Pegel has sent', url: `${url}/mailbox` },
    { label: 'Clock, to move it ahead', url: `${url}/clock` },
    { label: 'Results', url: `${url}/results` },
  );
  const running = waves.filter(({ status }) => status === 'LIVE' || status === 'GRACE');
  return [
    ...addresses,
    ...running.map(({ id, title }) => ({
      label: `Running results of ${title.en}, in the console`,
      url: `${url}/coordinate/waves/${id}/results`,
    })),
  ];
}
