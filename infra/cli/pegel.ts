import { stdout } from 'node:process';
import { ConfigurationError } from '../../schemas/errors.ts';
import { sentenceFor } from '../sentence-for.ts';
import { answersImport } from './answers/import.ts';
import type { Command, CommandContext } from './command.ts';
import { registryGeometry } from './registry/geometry.ts';
import { registryImport } from './registry/import.ts';
import { report } from './report.ts';
import { snapshotCheck } from './snapshot-check.ts';
import { snapshotExport } from './snapshot-export.ts';
import { connectStores, type Stores } from './stores.ts';
import { tableLoad } from './table/load.ts';
import { tableSave } from './table/save.ts';
import { waveOpen } from './wave-open.ts';

/** `npm run pegel -- …`: what operators and coordinators do from a command line. */
const commands: readonly Command[] = [
  registryImport,
  registryGeometry,
  waveOpen,
  answersImport,
  snapshotCheck,
  snapshotExport,
  report,
  tableSave,
  tableLoad,
];

const usage = () =>
  [
    'Commands of npm run pegel --',
    ...commands.flatMap(({ words, parameters, summary }) => [
      `  ${words.join(' ')} ${parameters}`,
      `      ${summary}`,
    ]),
  ].join('\n');

const typed = process.argv.slice(2);
const command = commands.find(({ words }) => words.every((word, i) => typed[i] === word));
let stores: Stores | undefined;
const context: CommandContext = {
  async connect() {
    stores = await connectStores();
    return stores;
  },
  print(line) {
    clearProgress();
    console.log(line);
  },
  progress(text) {
    if (stdout.isTTY) stdout.write(`\r\x1b[K${text}`);
  },
};

try {
  if (!command) throw new ConfigurationError(usage());
  await command.run(typed.slice(command.words.length), context);
} catch (error) {
  clearProgress();
  console.error(sentenceFor(error));
  process.exitCode = 1;
} finally {
  await stores?.close();
}

function clearProgress(): void {
  if (stdout.isTTY) stdout.write('\r\x1b[K');
}
