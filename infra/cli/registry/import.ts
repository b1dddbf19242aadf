import { parseArgs } from 'node:util';
import { buildUnits } from '../../../functions/domain/register/build-units.ts';
import type { RegisterChanges } from '../../../functions/domain/register/compare-units.ts';
import { decodeText, maxTextBytes } from '../../../functions/domain/register/decode-text.ts';
import { type RegisterRecords, readRegister } from '../../../functions/domain/register/gv100ad.ts';
import { systemClock } from '../../../functions/platform/clock.ts';
import { importRegister } from '../../../functions/store/register/import-register.ts';
import { ConfigurationError } from '../../../schemas/errors.ts';
import type { Register } from '../../../schemas/registry.ts';
import type { Command, CommandContext } from '../command.ts';
import { readBytes } from '../read-file.ts';

/** Brings the units of the register up to the state of a file; the same file again changes nothing. */
export const registryImport: Command = {
  words: ['registry', 'import'],
  parameters: 'FILE',
  summary: 'reads the official register of municipalities (GV100AD, plain or .gz)',
  async run(args, context) {
    const file = fileIn(args);
    context.progress('Reading the file');
    const records = readRegister(await decodeText(file, await readBytes(file, maxTextBytes)));
    const register = buildUnits(records);
    reportRead(context, records, register);
    const { core } = await context.connect();
    const operator = {
      at: systemClock.now().round('second').toString(),
      actor: 'operator',
    } as const;
    const changes = await importRegister(core, register, operator, (done, total) =>
      context.progress(`Writing unit ${done} of ${total}`),
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
