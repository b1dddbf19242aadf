import type { Language } from '../../schemas/text.ts';

/** A chart that has been drawn, with what is said of it where it cannot be seen. */
export interface Chart {
  /** Names the chart in addresses and file names. */
  name: string;
  language: Language;
  title: string;
  /** What of it the chart shows. */
  subtitle: string;
  /** The main figures in a sentence. */
  description: string;
  /** Where the chart itself begins and ends, for who has a heading and a foot already. */
  body: { top: number; bottom: number };
  /** A complete SVG document. */
  svg: string;
}
