import { Temporal } from 'temporal-polyfill';
import { dateOf } from '../../../schemas/wave.ts';
import { outlineOf } from '../outline/outline.ts';
import type { Section } from '../outline/section.ts';
import type { Table } from '../table.ts';
import { type DocumentSource, shownInDocuments } from './document-source.ts';

/** Sections by source: every document walks over the same ones, and with many districts they take seconds. */
const known = new WeakMap<DocumentSource, Section[]>();

/** The sections of a document, in its order. */
export function sectionsOf(source: DocumentSource): Section[] {
  const sections = known.get(source) ?? outlineOf(source, shownInDocuments);
  known.set(source, sections);
  return sections;
}

/** Every table of a document, in its order. */
export function documentTables(source: DocumentSource): Table[] {
  return sectionsOf(source).flatMap(({ tables }) => tables);
}

/** The day (ISO) of the snapshot, in Germany. */
export function dayOf({ takenAt }: Pick<DocumentSource, 'takenAt'>): string {
  return dateOf(Temporal.Instant.from(takenAt));
}
