/**
 * How many complete responses were asked for a topic: each has one status, so that the counts add up to
 * them. Where some are hidden it is all complete responses, which the hidden ones are a part of.
 *
 * @param rows those of one topic and group
 * @param complete the complete responses of the group
 */
export function askedUnits(rows: readonly { units: number | null }[], complete: number): number {
  let sum = 0;
  for (const { units } of rows) {
    if (units === null) return complete;
    sum += units;
  }
  return sum;
}
