import { beginSession } from '../../functions/store/access/staff-sessions.ts';
import type { Staff } from '../../schemas/staff.ts';
import { connectToPegel } from './connect-to-pegel.ts';

const coordinator: Staff = { id: 'test-coordinator', name: 'Koordination', role: 'coordinator' };

/** The cookie of a coordinator who is signed in to the Pegel that runs on a data folder. */
export async function coordinatorCookie(
  dataFolder: string,
): Promise<{ name: string; value: string }> {
  const environment = { ...process.env };
  const stores = await connectToPegel(dataFolder);
  const value = await beginSession(stores.contacts, stores.keyring, coordinator);
  stores.close();
  // Commands that the test starts later would look for this Pegel, too.
  process.env = environment;
  return { name: 'pegel-console', value };
}
