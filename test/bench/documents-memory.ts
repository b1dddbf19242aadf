import { readFile } from 'node:fs/promises';
import type { DocumentSource } from '../../analytics/reports/documents/document-source.ts';
import { makeDocuments } from '../../analytics/reports/documents/make-documents.ts';

/**
 * Makes all documents of a source in a process of its own and prints the peaks of its memory and of that
 * of the processes beside it that render, together, in KiB: Lambda counts them all. It is less than that, as peaks come at different times.
 */
const [, , file = ''] = process.argv;
const read = JSON.parse(await readFile(file, 'utf8'));
const source: DocumentSource = { ...read, labels: new Map(read.labels) };
for await (const _ of makeDocuments(source));
const renderers = await readFile(`/proc/self/task/${process.pid}/children`, 'utf8');
const peaks = await Promise.all(['self', ...renderers.trim().split(' ')].map(peakOf));
console.log(peaks.reduce((sum, peak) => sum + peak, 0));

/** KiB, as the kernel of Linux counts them. */
async function peakOf(pid: string): Promise<number> {
  const [, peak] = /^VmHWM:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(peak);
}
