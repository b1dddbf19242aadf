import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { allDocuments } from '../../analytics/reports/documents/all-documents.ts';
import type { DocumentSource } from '../../analytics/reports/documents/document-source.ts';
import {
  type DocumentsProgress,
  makeDocuments,
  wrapping,
} from '../../analytics/reports/documents/make-documents.ts';
import { exampleFrame, syntheticFrame } from '../../infra/example-data/frame.ts';
import { exampleSource } from '../support/documents/example-source.ts';
import { thueringen } from '../support/technik-status.ts';
import { withFolder } from '../support/with-folder.ts';
import { type Measurement, summarise } from './measure.ts';

const runs = 3;

/** The milliseconds that all documents of a frame may take on two cores: Thuringia, and all of Germany. */
const sizes = [
  { units: 206, atMost: 3000, frameOf: () => exampleFrame(thueringen, 'all') },
  { units: 11_000, atMost: 20_000, frameOf: syntheticFrame },
];

/**
 * All documents of the internal edition, in German: all together and each kind by itself, and the peak of
 * memory of a process that makes nothing else.
 *
 * @param largest the units of the largest frame that is tried
 */
export async function* benchDocuments(largest: number): AsyncGenerator<Measurement> {
  for (const { units, atMost, frameOf } of sizes.filter(({ units }) => units <= largest)) {
    const source = await exampleSource('internal', 'de', frameOf(units));
    yield* await timesOf(source, units, atMost);
    yield memoryOf(source, units);
  }
}

async function timesOf(
  source: DocumentSource,
  units: number,
  atMost: number,
): Promise<Measurement[]> {
  // The first run loads fonts and native code, as the first call of a function does.
  const first = await timeAll(source);
  const times: Map<string, number>[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timeAll(source));
  const line = (name: string, key: string, of = times): Measurement => ({
    name: `${name}, ${units} units`,
    unit: 'ms',
    runs: of.length,
    median: summarise(of.map((time) => time.get(key) ?? 0)).median,
  });
  return [
    { ...line('all documents', 'all'), goal: { of: 'median', atMost } },
    line('all documents, the first time', 'all', [first]),
    ...[...allDocuments, wrapping].map(({ id }) => line(`documents: ${id}`, id)),
  ];
}

/** Milliseconds by kind, and of all. */
async function timeAll(source: DocumentSource): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  const began = performance.now();
  let last = began;
  const note = ({ kind, isDone }: DocumentsProgress) => {
    if (!isDone) return;
    const now = performance.now();
    times.set(kind, now - last);
    last = now;
  };
  for await (const _ of makeDocuments(source, note));
  return times.set('all', performance.now() - began);
}

/** The figures come from a file, so that nothing counts that has computed them. */
function memoryOf(source: DocumentSource, units: number): Promise<Measurement> {
  return withFolder(async (folder) => {
    const file = join(folder, 'source.json');
    await writeFile(file, JSON.stringify({ ...source, labels: [...source.labels] }));
    const script = fileURLToPath(new URL('documents-memory.ts', import.meta.url));
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, [...process.execArgv, script, file]);
    return {
      name: `peak memory of all documents, ${units} units`,
      unit: 'MiB',
      median: Number(stdout) / 1024,
      runs: 1,
      goal: { of: 'median', atMost: 3008 },
    };
  });
}
