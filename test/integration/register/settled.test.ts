import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildUnits } from '../../../functions/domain/register/build-units.ts';
import { compareUnits } from '../../../functions/domain/register/compare-units.ts';
import { readRegister } from '../../../functions/domain/register/gv100ad.ts';
import {
  applyChanges,
  beginRegisterRun,
  listUnits,
  readSettledRegister,
} from '../../../functions/store/registered-units.ts';
import type { Table } from '../../../functions/store/table.ts';
import { UnsettledRegisterError } from '../../../schemas/errors.ts';
import { dyingTable, overtakenTable } from '../../support/dying.ts';
import { asText, smallCountry } from '../../support/register-file.ts';
import { startStores } from '../../support/stores.ts';

let stores: Awaited<ReturnType<typeof startStores>>;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());

/** Imports the small country as of a date; all its towns have one more inhabitant each time. */
async function importIssue(core: Table, date: string, more = 0): Promise<boolean> {
  const { territoryDate, states, units } = buildUnits(readRegister(asText(smallCountry(date))));
  const run = await beginRegisterRun(core, territoryDate);
  if (!run) return false;
  const known = (
    await Promise.all(states.map(({ key }) => Array.fromAsync(listUnits(core, key))))
  ).flat();
  const next = units.map((unit) => ({ ...unit, inhabitants: unit.inhabitants + more }));
  await applyChanges(run, { territoryDate, states }, compareUnits(known, next), () => undefined);
  return true;
}

describe('the register', () => {
  it('is read as of one issue', async () => {
    const { core } = await stores.create();
    expect(await readSettledRegister(core)).toBeUndefined();
    await importIssue(core, '20260228');
    const register = await readSettledRegister(core, ['16']);
    expect(register?.head.territoryDate).toBe('2026-02-28');
    expect(register?.units.get('16')).toHaveLength(4);
    const all = await readSettledRegister(core);
    expect([...(all?.units.values() ?? [])].flat()).toHaveLength(64);
  });

  it.each([2, 3, 10, 17])(
    'is not read across two issues, whenever the second comes in (%i)',
    async (requests) => {
      const { core } = await stores.create();
      await importIssue(core, '20260228');
      const overtaken = overtakenTable(core, requests, () => importIssue(core, '20260228', 1));
      await expect(readSettledRegister(overtaken)).rejects.toThrow(UnsettledRegisterError);
    },
  );

  it('is not read after an import that was killed, and is again after the next one', async () => {
    const { core } = await stores.create();
    await expect(importIssue(dyingTable(core, 18), '20260228')).rejects.toThrow('killed');
    await expect(readSettledRegister(core)).rejects.toThrow(/let it end, or import it again/);
    await importIssue(core, '20260228');
    expect((await readSettledRegister(core, ['01']))?.units.get('01')).toHaveLength(4);
  });

  it('does not go back to an earlier issue, even if the later one comes in meanwhile', async () => {
    const { core } = await stores.create();
    await importIssue(core, '20260630');
    expect(await importIssue(core, '20260228')).toBe(false);
    expect((await readSettledRegister(core, []))?.head.territoryDate).toBe('2026-06-30');
  });
});
