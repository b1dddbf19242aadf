/**
 * A percentage with one decimal, half up, in whole numbers; what is there never reads 0, and what is
 * incomplete never 100. Null where there is no whole.
 */
export function naivePercent(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const tenths = Number((2000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)));
  if (part > 0 && tenths === 0) return 0.1;
  return part < whole && tenths === 1000 ? 99.9 : tenths / 10;
}
