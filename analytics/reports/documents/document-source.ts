import type { DistrictShapes } from '../../../schemas/district-shapes.ts';
import type { OwnerSettings } from '../../../schemas/owner.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Shown } from '../../charts/figures.ts';
import type { IndicatorFigures } from '../tables/indicator-tables.ts';

/**
 * What the documents of one snapshot are made of. Nothing else gets into them, so that the same source
 * gives the same bytes: no clock, no other edition, no answer of a single administration.
 */
export interface DocumentSource extends IndicatorFigures {
  language: Language;
  /** When the snapshot was taken; of a public one, when it was made public (an instant). */
  takenAt: string;
  /** Who runs the survey. */
  owner: OwnerSettings;
  /** Where people open Pegel, without a slash at the end; undefined where nobody knows. */
  url?: string | undefined;
  /** The outlines of the districts, where somebody has imported them. */
  shapes?: DistrictShapes | undefined;
  /** The office's own template for slides (PPTX), where it has one. */
  slideTemplate?: Uint8Array | undefined;
}

/** Documents show answers that are carried forward, and mark them: nobody can switch them off on paper. */
export const shownInDocuments: Shown = { carried: true };
