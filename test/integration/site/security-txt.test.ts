import { expect, test } from 'vitest';
import { createSiteApp } from '../../../functions/site/app.tsx';
import { connectTables } from '../../../functions/store/table.ts';
import { exampleOwner } from '../../../infra/local/example-owner.ts';
import { defaultRetention } from '../../../schemas/retention.ts';

/** The lines of the file, by what stands before the colon. The file asks nothing of the table. */
async function fieldsOf(owner = exampleOwner): Promise<Record<string, string>> {
  const core = { client: connectTables(), name: 'core' };
  const app = createSiteApp({ core, owner, retention: defaultRetention });
  const answer = await app.request('https://pegel.example.org/.well-known/security.txt');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    expect.stringMatching(/^text\/plain; ?charset=utf-8$/i),
  ]);
  const lines = (await answer.text()).trimEnd().split('\n');
  return Object.fromEntries(lines.map((line) => /^([\w-]+): (.+)$/.exec(line)?.slice(1) ?? []));
}

test('who has found a gap in security learns whom to tell, and in which languages', async () => {
  const fields = await fieldsOf();
  expect(fields['Contact']).toBe(`mailto:${exampleOwner.contact}`);
  expect(fields['Preferred-Languages']).toBe('de, en');
});

test('an office may name a mailbox of its own for that', async () => {
  const fields = await fieldsOf({ ...exampleOwner, security: 'sicherheit@example.org' });
  expect(fields['Contact']).toBe('mailto:sicherheit@example.org');
});

test('the file is good for some months, and never for a year', async () => {
  const days = (Date.parse((await fieldsOf())['Expires'] ?? '') - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(90);
  expect(days).toBeLessThan(365);
});
