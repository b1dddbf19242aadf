import type { Parts } from '../package/package.ts';

/** A place on a slide, in inches. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A layout, as it is called in the template. */
export interface NamedLayout {
  path: string;
  name: string;
}

/** A layout that our slides stand on, with the places that we fill. */
export interface UsedLayout extends NamedLayout {
  title: Placeholder;
  /** Below the title; only the first slide has one. */
  subtitle?: Placeholder | undefined;
  number?: Placeholder | undefined;
}

/** A place of a layout that takes text. */
export interface Placeholder {
  type: string;
  /** Undefined where the type alone names it. */
  idx?: string | undefined;
  box: Box;
  /** In points. */
  fontSize: number;
}

/** Master, layouts and theme that the slides get. */
export interface SlideTemplate {
  /** Without slides of its own. */
  parts: Parts;
  /** The path of the part that lists the slides. */
  presentation: string;
  /** In inches. */
  width: number;
  height: number;
  layouts: NamedLayout[];
  title: UsedLayout;
  content: UsedLayout;
  /** Where on a slide with a title the rest stands. */
  area: Box;
  /** RGB by name of the theme (`accent1`), as `#rrggbb`. */
  colours: Record<string, string>;
}
