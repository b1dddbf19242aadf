import { readFile } from 'node:fs/promises';
import type { DocumentSource } from '../../analytics/reports/documents/document-source.ts';
import { makeDocuments } from '../../analytics/reports/documents/make-documents.ts';

/** Makes all documents of a source in a process of its own and prints the peak of its memory in KiB. */
const [, , file = ''] = process.argv;
const read = JSON.parse(await readFile(file, 'utf8'));
const source: DocumentSource = { ...read, labels: new Map(read.labels) };
for await (const _ of makeDocuments(source));
console.log(process.resourceUsage().maxRSS);
