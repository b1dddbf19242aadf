import { InvalidFileError, type Issue } from '../../../schemas/errors.ts';
import type { Registry } from '../../../schemas/registry.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { readTable, type TableReading } from '../../domain/spreadsheet/convert.ts';
import { missingTopics, openedBefore } from '../../domain/spreadsheet/import-notes.ts';
import type { CellIssue } from '../../domain/spreadsheet/issues.ts';
import { readKnownRegister } from '../../store/register/known-register.ts';
import type { Table } from '../../store/table.ts';
import { listWaves } from '../../store/waves/definitions.ts';
import type { PlannedImport } from './read-import.ts';

/** What stands in a spreadsheet whose mapping is complete. */
export interface ReadTable {
  reading: TableReading;
  /** The import that wrote the register with which it was read; undefined before the first one. */
  register: string | undefined;
  /** The districts of the wave; undefined where no unit was found. */
  registry: Registry | undefined;
  /** Whether there is a wave of that id. */
  isTaken: boolean;
  /** Topics that the spreadsheet does not hold. */
  missing: Text[];
  /** Later waves that were opened without these answers. */
  opened: Wave[];
}

/** What is still missing in a mapping or, where nothing is, what was read. */
export type Check = { incomplete: readonly Issue[] } | { read: ReadTable };

/**
 * Looks at what an import would do.
 *
 * @param today an ISO calendar date
 * @throws UnsettledRegisterError while the register is being imported
 */
export async function checkImport(
  core: Table,
  { plan, table, questionnaire }: PlannedImport,
  today: string,
  language: Language,
): Promise<Check> {
  const { mapping } = plan;
  const [{ run, units, registryOf }, waves] = await Promise.all([
    readKnownRegister(core),
    listWaves(core),
  ]);
  try {
    const basis = { mapping, questionnaire, known: units, today, language };
    const reading = readTable(table, basis);
    const { responses } = reading;
    const found = responses.map(({ unit }) => unit);
    const imported = { survey: questionnaire.id, referenceDate: mapping.referenceDate };
    return {
      read: {
        reading,
        register: run,
        registry: found.length > 0 ? registryOf(found) : undefined,
        isTaken: waves.some(({ id }) => id === plan.wave),
        missing: missingTopics(mapping, questionnaire),
        opened: openedBefore(waves, imported),
      },
    };
  } catch (error) {
    if (!(error instanceof InvalidFileError)) throw error;
    return { incomplete: error.issues };
  }
}

/** Whether a spreadsheet can be brought in as it is. */
export function isReady(check: Check): check is { read: ReadTable } {
  return 'read' in check && errorsOf(check.read).length === 0 && !check.read.isTaken;
}

/** All that is wrong, in the order of the rows. */
export function errorsOf({ reading: { unitErrors, answerErrors } }: ReadTable): CellIssue[] {
  return [...unitErrors, ...answerErrors].sort((one, other) => one.row - other.row);
}
