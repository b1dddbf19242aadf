import { selected } from '../../schemas/answer-figures.ts';

/**
 * What one table of aggregated answers is about: a question, a row of a matrix or an option of a
 * multiple choice; a topic; the level of readiness. Each unit of its base gives one of its values.
 */
export interface Subject {
  about: 'question' | 'topic' | 'readiness';
  /** The question or the topic; empty for readiness. */
  id: string;
  /** The row of a matrix or the option of a multiple choice; else empty. */
  item: string;
  values: readonly string[];
  /** The values are options of a multiple choice, of which every unit has chosen one. */
  isOneOption?: true;
}

/** Of an option of a multiple choice: the units that have not chosen it. It is never published. */
export const notChosen = 'notChosen';

/** How a value stands in the figures. */
export interface Place {
  item: string;
  value: string;
}

/** Where a value of a subject stands in the figures: an option of a multiple choice is an item there. */
export function placeOf({ item, isOneOption }: Subject, value: string): Place {
  return isOneOption && value !== '' ? { item: value, value: selected } : { item, value };
}
