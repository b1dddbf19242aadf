import { buildUnits } from '../../../../functions/domain/register/build-units.ts';
import { readRegister } from '../../../../functions/domain/register/gv100ad.ts';
import type { Register } from '../../../../schemas/registry.ts';
import { importAsOperator } from '../../../support/import-register.ts';
import { asText, smallCountry } from '../../../support/register-file.ts';
import type { World } from './route-sample.ts';

/** The small country, whose state 16 has its city where Erfurt is, and its district where Gera is. */
export function registerOfWorld(): Register {
  const lines = smallCountry().map((line) =>
    line.replace(/^(\d{10})16001/, '$116051').replace(/^(\d{10})16061/, '$116052'),
  );
  return buildUnits(readRegister(asText(lines)));
}

let imported: ReturnType<typeof importAsOperator> | undefined;

/** Has a register in the world; once for all. */
export async function haveRegister({ harness }: World): Promise<void> {
  imported ??= importAsOperator(harness.dependencies.core, registerOfWorld());
  await imported;
}
