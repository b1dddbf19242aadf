import type { AnswerFigures } from '../../schemas/answer-figures.ts';
import type { Results } from '../../schemas/results.ts';
import type { ObjectStore } from './object-store.ts';

/** How many figures are kept: those of a few waves in both editions. */
const most = 12;

/** What was read last, by its key; the oldest is forgotten first. What cannot be read is not kept. */
class Recent<T> {
  readonly #kept = new Map<string, Promise<T>>();

  /** Reads what has a key, unless it was read lately. */
  read(key: string, load: () => Promise<T>): Promise<T> {
    const value = this.#kept.get(key) ?? this.#watched(key, load());
    this.#kept.delete(key);
    this.#kept.set(key, value);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > most && oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }

  #watched(key: string, loading: Promise<T>): Promise<T> {
    loading.catch(() => {
      if (this.#kept.get(key) === loading) this.#kept.delete(key);
    });
    return loading;
  }
}

/**
 * Figures that one process has read. Those of a snapshot never change, so that pages need not read and
 * check them again; which snapshot counts is read every time.
 */
export class FigureMemory {
  readonly results = new Recent<Results>();
  readonly answers = new Recent<AnswerFigures>();
}

const memories = new WeakMap<ObjectStore, FigureMemory>();

/** The memory that all share who read from a store. */
export function memoryOf(store: ObjectStore): FigureMemory {
  const memory = memories.get(store) ?? new FigureMemory();
  memories.set(store, memory);
  return memory;
}
