/**
 * Moves labels apart that would lie on each other: each stays as near to its wish as the others let it.
 *
 * @param wishes where the middles of the labels should be, in ascending order
 * @param step how far apart two middles are at least
 * @param range where the first and the last middle may be; what does not fit begins at the first
 * @returns the middles, in the same order
 */
export function dodge(
  wishes: readonly number[],
  step: number,
  [from, to]: readonly [number, number],
): number[] {
  // Groups of labels that touch share one place: the mean of what each of them would wish for the group.
  const groups: { start: number; count: number }[] = [];
  for (const wish of wishes) {
    let group = { start: wish, count: 1 };
    for (
      let before = groups.at(-1);
      before && overlaps(before, group, step);
      before = groups.at(-1)
    ) {
      groups.pop();
      group = join(before, group, step);
    }
    groups.push(group);
  }
  const middles = groups.flatMap(({ start, count }) =>
    Array.from({ length: count }, (_, index) => start + index * step),
  );
  return withinRange(middles, step, from, to);
}

interface Touching {
  start: number;
  count: number;
}

function overlaps(before: Touching, after: Touching, step: number): boolean {
  return before.start + before.count * step > after.start;
}

function join(before: Touching, after: Touching, step: number): Touching {
  const wishOfAfter = after.start - before.count * step;
  const count = before.count + after.count;
  return { start: (before.start * before.count + wishOfAfter * after.count) / count, count };
}

function withinRange(middles: number[], step: number, from: number, to: number): number[] {
  const count = middles.length;
  return middles
    .map((middle, index) => Math.min(middle, to - (count - 1 - index) * step))
    .map((middle, index) => Math.max(middle, from + index * step));
}
