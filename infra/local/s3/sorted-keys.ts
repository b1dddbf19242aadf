/** Keys in the order of their UTF-8 bytes, as S3 lists them; finding a place takes log n steps. */
export class SortedKeys {
  readonly #keys: string[];

  constructor(keys: Iterable<string>) {
    this.#keys = [...keys].sort(compareKeys);
  }

  add(key: string): void {
    const place = this.#countWhile((other) => compareKeys(other, key) < 0);
    if (this.#keys[place] !== key) this.#keys.splice(place, 0, key);
  }

  remove(key: string): void {
    const place = this.#countWhile((other) => compareKeys(other, key) < 0);
    if (this.#keys[place] === key) this.#keys.splice(place, 1);
  }

  /** The first key that is not less than `bound`. */
  from(bound: string): string | undefined {
    return this.#keys[this.#countWhile((key) => compareKeys(key, bound) < 0)];
  }

  /** The first key that is greater than `bound`. */
  after(bound: string): string | undefined {
    return this.#keys[this.#countWhile((key) => compareKeys(key, bound) <= 0)];
  }

  /** The first key that is greater than all keys with `prefix`. */
  afterPrefix(prefix: string): string | undefined {
    return this.#keys[
      this.#countWhile((key) => compareKeys(key, prefix) < 0 || key.startsWith(prefix))
    ];
  }

  /** How many keys at the beginning hold `belongs`; it must be true up to a place and then false. */
  #countWhile(belongs: (key: string) => boolean): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const key = this.#keys[middle];
      if (key !== undefined && belongs(key)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Compares by UTF-8 bytes without encoding. */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const difference = rank(a.charCodeAt(i)) - rank(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** UTF-16 orders as UTF-8 does, but for surrogates: they stand for more than U+E000 to U+FFFF. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
