import type { Table } from '../../../functions/store/table.ts';
import type { Mishap, PlannedMishap } from './mishaps.ts';
import type { Order } from './timeline.ts';

/** What happens to whoever works on in a process that was killed. */
class KilledError extends Error {
  constructor() {
    super('killed');
  }
}

/**
 * A process that works with tables: it is seen what it reads when, each request may go wrong, and it can
 * be killed between any two of them.
 */
export class WatchedProcess {
  readonly core: Table;
  readonly contacts: Table;
  readonly mishaps: Record<Mishap, number> = { killed: 0, failed: 0, unheard: 0 };
  /** When it began with what it does. */
  begunAt = 0;
  readonly #order: Order;
  #reads = new Map<string, number>();
  /** What links open that were made, by the key of their code. */
  readonly codes = new Map<string, readonly string[]>();
  #planned: PlannedMishap | undefined;
  #sent = 0;
  #isKilled = false;

  constructor({ core, contacts }: { core: Table; contacts: Table }, order: Order) {
    this.#order = order;
    const client = this.#watch(core.client);
    this.core = { ...core, client };
    this.contacts = { ...contacts, client };
  }

  get isKilled(): boolean {
    return this.#isKilled;
  }

  /** Begins something: reads count from here. */
  begin(planned?: PlannedMishap): void {
    this.#reads = new Map();
    this.#sent = 0;
    this.#planned = planned;
    this.begunAt = this.#order.next();
  }

  kill(): never {
    this.#isKilled = true;
    this.mishaps.killed += 1;
    throw new KilledError();
  }

  /** Nothing more comes from a process that was killed. */
  expectAlive(): void {
    if (this.#isKilled) throw new KilledError();
  }

  /** When a partition, or one item of it, was last read; undefined if it was not since the beginning. */
  readAt(pk: string, sk?: string): number | undefined {
    const whole = this.#reads.get(pk);
    const item = sk === undefined ? undefined : this.#reads.get(`${pk} ${sk}`);
    return item === undefined || (whole !== undefined && whole > item) ? whole : item;
  }

  #watch(client: Table['client']): Table['client'] {
    return new Proxy(client, {
      get: (target, property) => {
        const value = Reflect.get(target, property);
        if (typeof value !== 'function') return value;
        if (property !== 'send') return value.bind(target);
        return (command: Command, ...others: unknown[]) =>
          this.#send(command.input, () => Reflect.apply(value, target, [command, ...others]));
      },
    });
  }

  async #send(input: CommandInput, request: () => Promise<unknown>): Promise<unknown> {
    this.expectAlive();
    const { mishap, after = -1 } = this.#planned ?? {};
    const isNow = this.#sent === after;
    this.#sent += 1;
    if (isNow && mishap === 'killed') this.kill();
    if (isNow && mishap) this.mishaps[mishap] += 1;
    if (isNow && mishap === 'failed') throw new Error('The table is out of order');
    this.#note(input);
    const result = await request();
    // Whoever was killed meanwhile by another hand does not learn of it.
    this.expectAlive();
    if (isNow && mishap === 'unheard') throw new Error('The table does not answer');
    return result;
  }

  #note({
    Key,
    RequestItems,
    ExpressionAttributeValues,
    KeyConditionExpression,
    Item,
  }: CommandInput) {
    const at = this.#order.next();
    const batch = Object.values(RequestItems ?? {}).flatMap(({ Keys = [] }) => Keys);
    for (const { pk, sk } of [...(Key ? [Key] : []), ...batch]) this.#reads.set(`${pk} ${sk}`, at);
    const partition = ExpressionAttributeValues?.[':pk'];
    if (KeyConditionExpression && typeof partition === 'string') this.#reads.set(partition, at);
    if (Item?.pk.startsWith('CODE#') && Array.isArray(Item['units'])) {
      this.codes.set(Item.pk, Item['units'] as string[]);
    }
  }
}

interface ItemKey {
  pk: string;
  sk: string;
}

interface CommandInput {
  Key?: ItemKey;
  Item?: ItemKey & Record<string, unknown>;
  RequestItems?: Record<string, { Keys?: ItemKey[] }>;
  KeyConditionExpression?: string;
  ExpressionAttributeValues?: Record<string, unknown>;
}

interface Command {
  input: CommandInput;
}
