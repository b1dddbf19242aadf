import type { NativeChart } from '../plan/slide.ts';
import type { Box } from '../template/slide-template.ts';
import { heightOf, widestOf } from './fit-text.ts';

const gap = 0.1;
/** At most so much of a box is for names. */
const mostNames = 0.55;
/** So much of the room of a bar is for the lines of its name: programs leave out names that touch others. */
const namedPart = 0.76;
/** In points. */
const sizes = [14, 13, 12, 11, 10, 9, 8];
const smallest = 7;

/**
 * How bars are named: the largest size in which every name, in all of its lines, has room beside its bar,
 * and how wide the names are.
 */
export function nameBars(
  { categories }: Pick<NativeChart, 'categories'>,
  { w, h }: Pick<Box, 'w' | 'h'>,
): { size: number; width: number } {
  const room = (h / Math.max(1, categories.length)) * namedPart;
  const most = w * mostNames;
  const fits = (size: number) =>
    categories.every((name) => heightOf([name], size, most - gap) <= room);
  const size = sizes.find(fits) ?? smallest;
  return { size, width: Math.min(widestOf(categories, size) + gap, most) };
}
