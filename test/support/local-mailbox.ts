import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type StoredMail, storedMailSchema } from '../../infra/local/mail/stored-mail.ts';

/** All mail that the Pegel on a data folder has sent, the oldest first. */
export async function mailsIn(dataFolder: string): Promise<StoredMail[]> {
  const dir = join(dataFolder, 'mail');
  const names = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith('.json'));
  const read = async (name: string) =>
    storedMailSchema.parse(JSON.parse(await readFile(join(dir, name), 'utf8')));
  return Promise.all(names.sort().map(read));
}

/** The first link to a form in a mail. */
export function linkIn({ text }: StoredMail): URL {
  const [link] = text.match(/http\S+\/r\/[\w-]+/) ?? [];
  if (!link) throw new Error('The mail has no link');
  return new URL(link);
}

/** Moves the clock of a Pegel ahead as its page does, and waits until all has happened on the way. */
export async function moveAhead(url: string, fields: Record<string, string>): Promise<void> {
  const headers = { 'sec-fetch-site': 'same-origin' };
  const body = new URLSearchParams(fields);
  const { status } = await fetch(`${url}/clock`, { method: 'POST', headers, body });
  if (status !== 200) throw new Error(`The clock was not moved: ${status}`);
  const end = Date.now() + 120_000;
  while (Date.now() < end) {
    const page = await (await fetch(`${url}/clock?lang=de`)).text();
    if (page.includes('Angekommen bei')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The clock did not arrive');
}
