import type { Table } from '../../functions/store/table.ts';

/** A table whose process is killed: the first `requests` reach it, the next one does not. */
export function dyingTable(table: Table, requests: number): Table {
  let left = requests;
  const client = new Proxy(table.client, {
    get(target, property) {
      const value = Reflect.get(target, property);
      if (typeof value !== 'function') return value;
      if (property !== 'send') return value.bind(target);
      return async (...parameters: unknown[]) => {
        if (left === 0) throw new Error('killed');
        left -= 1;
        return Reflect.apply(value, target, parameters);
      };
    },
  });
  return { ...table, client };
}
