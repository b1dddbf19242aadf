import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildUnits } from '../../../functions/domain/register/build-units.ts';
import { readRegister } from '../../../functions/domain/register/gv100ad.ts';
import { registerOfStates } from '../../../functions/domain/register/of-states.ts';
import { keys } from '../../../functions/store/keys.ts';
import {
  getRegisterHead,
  readSettledRegister,
  type SettledRegister,
} from '../../../functions/store/register/registered-units.ts';
import { addItem, type Table, toItem } from '../../../functions/store/table.ts';
import { StaleError, UnsettledRegisterError } from '../../../schemas/errors.ts';
import { dyingTable, overtakenTable } from '../../support/dying.ts';
import { importAsOperator } from '../../support/import-register.ts';
import { asText, smallCountry } from '../../support/register-file.ts';
import { startStores } from '../../support/stores.ts';

let stores: Awaited<ReturnType<typeof startStores>>;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());

/** Imports the small country as of a date; all its towns have one more inhabitant each time. */
async function importIssue(core: Table, date: string, more = 0): Promise<void> {
  const register = buildUnits(readRegister(asText(smallCountry(date))));
  const units = register.units.map((unit) => ({
    ...unit,
    inhabitants: unit.inhabitants + more,
  }));
  await importAsOperator(core, { ...register, units });
}

const dateOfFirst = (register: SettledRegister | undefined) =>
  register?.head.states[0]?.territoryDate;

describe('the register', () => {
  it('is read as of one issue', async () => {
    const { core } = await stores.create();
    expect(await readSettledRegister(core)).toBeUndefined();
    await importIssue(core, '20260228');
    const register = await readSettledRegister(core, ['16']);
    expect(dateOfFirst(register)).toBe('2026-02-28');
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
    const overtaken = overtakenTable(core, 2, () => importIssue(core, '20260630'));
    await expect(importIssue(overtaken, '20260228')).rejects.toThrow(StaleError);
    await expect(importIssue(core, '20260228')).rejects.toThrow(
      /is of 2026-02-28, but the units of Land 01 are of 2026-06-30 already/,
    );
    expect(dateOfFirst(await readSettledRegister(core, []))).toBe('2026-06-30');
  });

  it('has states of several issues, each brought up by itself', async () => {
    const { core } = await stores.create();
    await importIssue(core, '20260228');
    const later = buildUnits(readRegister(asText(smallCountry('20260630'))));
    const units = later.units.map((unit) => ({ ...unit, inhabitants: unit.inhabitants + 1 }));
    await importAsOperator(core, registerOfStates({ ...later, units }, ['16']));
    const register = await readSettledRegister(core);
    const dates = new Map(register?.head.states.map((one) => [one.key, one.territoryDate]));
    expect(dates.size).toBe(16);
    expect([dates.get('15'), dates.get('16')]).toEqual(['2026-02-28', '2026-06-30']);
    expect(register?.units.get('15')?.[0]?.validFrom).toBe('2026-02-28');
    expect(register?.units.get('16')?.[0]?.validFrom).toBe('2026-06-30');
  });

  it('is still read if it was imported when a head had one date for all states', async () => {
    const { core } = await stores.create();
    const head = { territoryDate: '2026-02-28', run: 'r', states: [{ key: '16', name: 'Land' }] };
    await addItem(core, toItem(keys.registerHead, head));
    expect((await getRegisterHead(core))?.states).toEqual([
      { key: '16', name: 'Land', territoryDate: '2026-02-28' },
    ]);
  });
});
