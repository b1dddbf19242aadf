import { parseArgs } from 'node:util';
import { buildUnits, type Register } from '../../../functions/domain/register/build-units.ts';
import {
  compareUnits,
  type RegisterChanges,
} from '../../../functions/domain/register/compare-units.ts';
import { type RegisterRecords, readRegister } from '../../../functions/domain/register/gv100ad.ts';
import {
  applyChanges,
  beginRegisterRun,
  getRegisterHead,
  listUnits,
} from '../../../functions/store/registered-units.ts';
import type { Table } from '../../../functions/store/table.ts';
import { ConfigurationError, InvalidFileError } from '../../../schemas/errors.ts';
import type { RegisteredUnit } from '../../../schemas/registry.ts';
import type { Command, CommandContext } from '../command.ts';
import { readTextFile } from './read-text-file.ts';

/** Brings the units of the register up to the state of a file; the same file again changes nothing. */
export const registryImport: Command = {
  words: ['registry', 'import'],
  parameters: 'FILE',
  summary: 'reads the official register of municipalities (GV100AD, plain or .gz)',
  async run(args, context) {
    const file = fileIn(args);
    context.progress('Reading the file');
    const records = readRegister(await readTextFile(file));
    const register = buildUnits(records);
    reportRead(context, records, register);
    const { core } = await context.connect();
    const run = await beginRegisterRun(core, register.territoryDate);
    if (!run) throw await refusalOf(core, register);
    context.progress('Comparing with the units that are known');
    const changes = compareUnits(await listAll(core, register), register.units);
    const { territoryDate, states } = register;
    const total = changes.added.length + changes.changed.length + changes.ended.length;
    await applyChanges(run, { territoryDate, states }, changes, (written) =>
      context.progress(`Writing unit ${written} of ${total}`),
    );
    reportChanges(context, changes);
  },
};

function fileIn(args: string[]): string {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [file, ...rest] = positionals;
  if (file && rest.length === 0) return file;
  throw new ConfigurationError('Name one file: npm run pegel -- registry import FILE');
}

async function refusalOf(core: Table, { territoryDate }: Register): Promise<InvalidFileError> {
  const head = await getRegisterHead(core);
  const message = `is of ${territoryDate}, but the units are of ${head?.territoryDate} already; nothing was changed`;
  return new InvalidFileError('The register', [{ path: 'file', message }]);
}

async function listAll(core: Table, { states }: Register): Promise<RegisteredUnit[]> {
  const units: RegisteredUnit[] = [];
  for (const { key } of states) {
    for await (const unit of listUnits(core, key)) units.push(unit);
  }
  return units;
}

const count = (number: number) => number.toLocaleString('en');

function reportRead(context: CommandContext, records: RegisterRecords, register: Register): void {
  const { states, districts, associations, municipalities } = records;
  const { units, territoryDate, leftOut, notices } = register;
  const administrations = units.filter(({ members }) => members.length > 0);
  const spokenFor = administrations.reduce((sum, { members }) => sum + members.length, 0);
  const cities = units.filter(({ kind }) => kind === 'districtFreeCity').length;
  context.print(
    `Read, as of ${territoryDate}: ${count(states.length)} states, ${count(districts.length)} districts, ${count(associations.length)} associations, ${count(municipalities.length)} municipalities.`,
  );
  context.print(
    `Units: ${count(districts.length)} districts and ${count(administrations.length)} administrations with ${count(spokenFor)} municipalities; ${count(cities)} cities are both and one unit each, ${count(units.length)} in all.`,
  );
  context.print(
    `Left out: ${count(municipalities.length - spokenFor)} unincorporated areas, and ${count(leftOut)} associations that consist of nothing else.`,
  );
  for (const { path, message } of notices) context.print(`Noticed in ${path}: ${message}.`);
}

function reportChanges(context: CommandContext, changes: RegisterChanges): void {
  const { added, changed, ended, unchanged } = changes;
  context.print(
    `Added ${count(added.length)}, changed ${count(changed.length)}, ended ${count(ended.length)}, unchanged ${count(unchanged)} units.`,
  );
  for (const { ars, name } of ended) context.print(`  ended: ${ars} ${name}`);
}
