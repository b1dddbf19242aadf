import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Table } from '../../../functions/store/table.ts';
import { watchedTable } from '../../support/dying.ts';
import { sendMessage } from '../../support/functions/mail.ts';
import { erfurt, gera, type MailHarness, startMailHarness } from '../../support/mail-harness.ts';

let harness: MailHarness;
beforeAll(async () => {
  harness = await startMailHarness();
});
afterAll(() => harness.close());

const shared = 'rathaus@example.org';

it.each<[string, (sent: number, requests: number) => boolean]>([
  ['Killed before', (sent, requests) => sent >= requests],
  ['Failing once at', (sent, requests) => sent === requests],
])('%s any of its requests, and tried again, a message goes out at most once', async (_, fails) => {
  const states = new Set<string | undefined>();
  for (let requests = 0; ; requests++) {
    const own = await harness.create();
    await own.contact(erfurt, shared);
    await own.contact(gera, shared);
    const place = await own.claimStage(shared, [erfurt, gera]);
    const { core, contacts } = own.dependencies;
    let sent = 0;
    const table = (one: Table) =>
      watchedTable(one, async () => {
        if (fails(sent++, requests)) throw new Error('killed');
      });
    const dying = { ...own.dependencies, core: table(core), contacts: table(contacts) };
    const first = await sendMessage(place, dying).catch(() => 'killed');
    const before = own.sent.length;
    const state = await own.stateOf(place);
    states.add(state);
    const again = await sendMessage(place, own.dependencies);
    const at = `at request ${requests}`;
    expect(own.sent.length, at).toBeLessThanOrEqual(1);
    // Whatever may have gone out is never tried again, and says so.
    const noted = first === 'sent' ? 'SENT' : 'UNKNOWN';
    if (before === 1) expect([state, again], at).toEqual([noted, 'done']);
    if (state === 'PENDING') expect([again, own.sent.length], at).toEqual(['sent', 1]);
    if (first === 'sent') break;
  }
  expect([...states].sort()).toEqual(['PENDING', 'SENT', 'UNKNOWN']);
});
