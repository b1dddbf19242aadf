import type { Language } from '../../schemas/text.ts';

/** A complete SVG document, with its size in its own units. */
export interface Picture {
  svg: string;
  width: number;
  height: number;
}

/** A chart that has been drawn, with what is said of it where it cannot be seen. */
export interface Chart extends Picture {
  /** Names the chart in addresses and file names. */
  name: string;
  language: Language;
  title: string;
  /** What of it the chart shows. */
  subtitle: string;
  /** The main figures in a sentence. */
  description: string;
  /** Draws it for who has a heading and a foot already. */
  withoutHeading: () => Picture;
}
