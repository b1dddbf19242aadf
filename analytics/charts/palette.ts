import type { AdoptionStatus } from '../../schemas/adoption.ts';

/** Text and marks on white; `muted` still has a contrast of more than 7:1. */
export const ink = '#1b1f24';
export const muted = '#4a525c';
export const paper = '#ffffff';
/** Rules and tracks: decoration that carries no value. */
export const rule = '#c9d1da';
export const track = '#eef2f6';

/** How a box is filled. */
export interface FillColour {
  fill: string;
  /** Outlines the fill with at least 3:1 against white, because the light fills do not reach it. */
  stroke: string;
  /** For text and hatching on the fill, at least 4.5:1. */
  text: string;
}

/**
 * A sequence of one hue: the darker, the further. The five fills differ in lightness, so that they
 * stay apart in print and for the colour-blind; grey is unknown, outside of the sequence.
 */
export const statusColours: Record<AdoptionStatus, FillColour> = {
  inProduction: { fill: '#0b3c6f', stroke: '#0b3c6f', text: paper },
  rollingOut: { fill: '#2f74b5', stroke: '#0b3c6f', text: paper },
  planned: { fill: '#c4ddf3', stroke: '#2f74b5', text: ink },
  none: { fill: paper, stroke: '#2f74b5', text: ink },
  unknown: { fill: '#90959b', stroke: '#5c636b', text: ink },
};

/** Who has reported, whatever it says; `light` is a ground below a line that carries the value. */
export const responseColours = { fill: '#1d6b5a', stroke: '#1d6b5a', light: '#dcece8' } as const;

/** First and second choice. Another hue, because blue says how far something is. */
export const choiceColours = {
  first: { fill: '#563d8a', stroke: '#563d8a' },
  second: { fill: '#d8cdee', stroke: '#563d8a' },
} as const;

/** Levels and points of readiness: no status and no choice, and so a hue of their own. */
export const readinessColours: FillColour = { fill: '#8a4b08', stroke: '#8a4b08', text: paper };
