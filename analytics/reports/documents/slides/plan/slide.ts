import type { AdoptionStatus } from '../../../../../schemas/adoption.ts';

/** What a colour stands for; which colour that is depends on the template. */
export type Meaning = AdoptionStatus | 'first' | 'second' | 'response';

/** The values of one kind in all bars of a chart. */
export interface Series {
  name: string;
  /** One meaning, or one for each bar. */
  meaning: Meaning | readonly Meaning[];
  /** Whether it is carried forward, and so hatched. */
  isCarried?: boolean;
  /** One for each category; null is no value, or a hidden one. */
  values: (number | null)[];
}

/** A chart that whoever gets the slides may edit. */
export interface NativeChart {
  shape: 'bars' | 'columns';
  /** Side by side, on one another by count, or on one another as parts of a whole. */
  stack: 'none' | 'counts' | 'shares';
  /** What is said of it where it cannot be seen. */
  description: string;
  categories: string[];
  series: Series[];
  /** How values are written; a code of spreadsheets. None where the categories tell them. */
  format?: string;
}

/** A picture that is drawn when all slides are thought out. */
export interface Picture {
  svg: string;
  /** Width by height. */
  ratio: number;
  description: string;
}

/** A slide that has been thought out: what it says and shows, wherever that will stand. */
export interface Slide {
  kind: 'title' | 'content';
  title: string;
  /** Sentences beside the charts; on the first slide, the lines below the title. */
  text: string[];
  charts: NativeChart[];
  picture?: Picture;
  /** The first row are the heads of the columns. */
  table?: string[][];
  /** Small, below all: what readers must know. */
  captions: string[];
  /** What it rests on, at the foot. */
  foot: string;
  /** For whoever speaks. */
  notes: string[];
}

/** As counts are written inside of bars: a 0 has no bar, so it has no number either. */
export const countFormat = '#,##0;;';
