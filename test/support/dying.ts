import type { Table } from '../../functions/store/table.ts';
import { actAsNobody } from './under-spec/under-spec.ts';

/** A table whose process is killed: the first `requests` reach it, the next one does not. */
export function dyingTable(table: Table, requests: number): Table {
  return watchedTable(table, async (sent) => {
    if (sent >= requests) throw new Error('killed');
  });
}

/** A table where something else happens right after the first `requests`, once. */
export function overtakenTable(
  table: Table,
  requests: number,
  meanwhile: () => Promise<unknown>,
): Table {
  return watchedTable(table, async (sent) => {
    if (sent === requests) await meanwhile();
  });
}

/** A table that does something before each request; it is told how many there were before. */
export function watchedTable(table: Table, before: (sent: number) => Promise<unknown>): Table {
  let sent = 0;
  const client = new Proxy(table.client, {
    get(target, property) {
      const value = Reflect.get(target, property);
      if (typeof value !== 'function') return value;
      if (property !== 'send') return value.bind(target);
      return async (...parameters: unknown[]) => {
        await actAsNobody(() => before(sent++));
        return Reflect.apply(value, target, parameters);
      };
    },
  });
  return { ...table, client };
}
