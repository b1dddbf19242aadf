/** Random draws that a seed decides. Each purpose draws from a stream of its own, so that one does not move another. */
export class Draws {
  readonly #seed: number;
  readonly #purpose: string;
  #state: number;

  constructor(seed: number, purpose = '') {
    this.#seed = seed;
    this.#purpose = purpose;
    this.#state = [...`${seed} ${purpose}`].reduce(
      (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193),
      0x811c9dc5,
    );
  }

  of(purpose: string): Draws {
    return new Draws(this.#seed, `${this.#purpose}/${purpose}`);
  }

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** @throws RangeError if there is nothing to choose from */
  one<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.next() * values.length)];
    if (value === undefined) throw new RangeError('nothing to draw from');
    return value;
  }
}
