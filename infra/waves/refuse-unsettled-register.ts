import { isUnderWay } from '../../functions/store/exclusive-run.ts';
import { keys } from '../../functions/store/keys.ts';
import type { Table } from '../../functions/store/table.ts';
import { ConfigurationError } from '../../schemas/errors.ts';

/** @throws ConfigurationError while the register is half old and half new */
export async function refuseUnsettledRegister(core: Table): Promise<void> {
  if (await isUnderWay(core, keys.registerRun)) {
    throw new ConfigurationError(
      'The register is being imported, or its import was interrupted: let it end, or import it again.',
    );
  }
}
