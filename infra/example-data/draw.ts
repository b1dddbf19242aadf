/**
 * A number from 0 to below 1 that its key alone decides: the same for the same unit and question in
 * a frame of any size, and in every run. No source of secrets.
 *
 * FNV-1a over the characters, then the finaliser of MurmurHash3, which spreads similar keys.
 */
export function draw(...key: readonly (string | number)[]): number {
  const text = key.join('|');
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One of several values; the earlier ones come more often (1, 1/2, 1/3 …). */
export function drawOne<T>(values: readonly T[], ...key: readonly (string | number)[]): T {
  const weights = values.map((_, index) => 1 / (index + 1));
  let left = draw(...key) * weights.reduce((sum, weight) => sum + weight, 0);
  const found = values.find((_, index) => {
    left -= weights[index] ?? 0;
    return left < 0;
  });
  const value = found ?? values[0];
  if (value === undefined) throw new RangeError('nothing to draw from');
  return value;
}
