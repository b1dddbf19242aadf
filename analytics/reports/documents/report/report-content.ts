import type { Edition } from '../../../../schemas/results.ts';
import type { Language } from '../../../../schemas/text.ts';
import type { FigureGroup } from './figure-layout.ts';
import type { PlacedTable } from './table-layout.ts';

/** What stands in the report, ready to be read: the template sets it and decides nothing about its words. */
export interface ReportContent {
  language: Language;
  edition: Edition;
  /** What the edition is called: stands on every page of the internal one. */
  mark: string;
  office: string;
  title: string;
  wave: string;
  /** What the file is called by whatever shows it. */
  name: string;
  /** What stands at the foot of every page. */
  foot: string;
  facts: LabelledText[];
  /** What must be known before anything is read. */
  warnings: string[];
  labels: Record<'contents' | 'figure' | 'figures' | 'table' | 'tables', string>;
  summary: { title: string; items: LabelledText[] };
  reading: { title: string; items: string[] };
  chapters: ReportChapter[];
  methods: { title: string; items: LabelledText[] };
  glossary: { title: string; items: LabelledText[] };
  imprint: { title: string; lines: string[]; facts: LabelledText[] };
}

/** A text with what it is about. */
export interface LabelledText {
  label: string;
  text: string;
}

/** What is said, drawn and counted about one thing. */
export interface ReportChapter {
  title: string;
  sentences: string[];
  notes: string[];
  figures: FigureGroup[];
  tables: PlacedTable[];
  /** Stands below the chapter before. */
  isShort: boolean;
}
