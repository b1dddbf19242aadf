/** Counts what happens, so that it can be said what was before what, however much goes on at once. */
export class Order {
  #last = 0;

  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

interface Change<T> {
  value: T;
  begun: number;
  /** When it was acknowledged; from then on everybody has to know. */
  done: number;
}

/** What was true when, as somebody outside can know it: while a change is under way, nothing is certain. */
export class Timeline<T> {
  readonly #order: Order;
  readonly #changes: Change<T>[];

  constructor(order: Order, value: T) {
    this.#order = order;
    this.#changes = [{ value, begun: 0, done: 0 }];
  }

  /**
   * Lets something become true.
   *
   * @param doing says whether it was done; if it throws, that is not known
   */
  async change(value: T, doing: () => Promise<boolean>): Promise<boolean> {
    const change: Change<T> = { value, begun: this.#order.next(), done: Number.POSITIVE_INFINITY };
    this.#changes.push(change);
    const isDone = await doing();
    if (isDone) change.done = this.#order.next();
    else this.#changes.splice(this.#changes.indexOf(change), 1);
    return isDone;
  }

  /** What is true now, with all that is under way. */
  get now(): T {
    return (this.#changes.at(-1) as Change<T>).value;
  }

  /** What was certainly true at a moment; undefined if a change was under way. */
  at(moment: number): T | undefined {
    if (this.#changes.some(({ begun, done }) => begun <= moment && moment < done)) return undefined;
    return this.#changes.findLast(({ done }) => done <= moment)?.value;
  }

  /** Whether something may have been true at a moment or between two. */
  mayHaveBeen(isMeant: (value: T) => boolean, from: number, to: number): boolean {
    return this.#changes.some(({ value, begun }, index) => {
      const next = this.#changes[index + 1];
      return begun <= to && (next === undefined || next.done > from) && isMeant(value);
    });
  }
}
