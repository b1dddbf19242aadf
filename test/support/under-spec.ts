import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import type { Table } from '../../functions/store/table.ts';
import type { Target } from '../../infra/aws/specs/function-spec.ts';
import { functionSpecs } from '../../infra/aws/specs/function-specs.ts';
import type { FunctionName } from '../../infra/functions.ts';

/** Where a function keeps its data; others of its dependencies stay as they are. */
interface Stores {
  core?: Table;
  contacts?: Table;
  lake?: ObjectStore;
  uploads?: ObjectStore;
}

type Require = (action: string, ...targets: (Target | undefined)[]) => void;

/**
 * What a function works with, where all is refused that its spec in AWS does not allow: whatever runs here
 * runs there, too. Stores that are exchanged later are those that count from then on.
 */
export function underSpec<T extends Stores>(name: FunctionName, dependencies: T): T {
  const { allow }: { allow: Partial<Record<Target, readonly string[]>> } = functionSpecs[name];
  const demand: Require = (action, ...targets) => {
    if (targets.some((target) => target && allow[target]?.includes(action))) return;
    throw new Error(`The spec of ${name} does not allow ${action} on ${targets.join(' or ')}`);
  };
  // The same store is the same guarded one: memories are kept by what they are memories of.
  const guarded = new WeakMap<object, unknown>();
  const once = <V extends object>(value: V, guard: (value: V) => V): V => {
    const known = (guarded.get(value) as V | undefined) ?? guard(value);
    guarded.set(value, known);
    return known;
  };
  const ofTable = (table: string): Target | undefined =>
    (['core', 'contacts'] as const).find((key) => dependencies[key]?.name === table);
  return new Proxy(dependencies, {
    get(target, key) {
      const value = Reflect.get(target, key);
      if (value === undefined) return value;
      if (key === 'core' || key === 'contacts') {
        return once(value as Table, (table) => guardTable(table, ofTable, demand));
      }
      if (key === 'lake') {
        const objects = (at: string): Target[] =>
          at.startsWith('settings/') ? ['lakeObjects', 'settingFiles'] : ['lakeObjects'];
        return once(value as ObjectStore, (lake) => guardObjects(lake, 'lake', objects, demand));
      }
      if (key === 'uploads') {
        const objects = (): Target[] => ['uploadedObjects'];
        return once(value as ObjectStore, (one) => guardObjects(one, 'uploads', objects, demand));
      }
      return value;
    },
  });
}

interface Command {
  input: {
    TableName?: string;
    RequestItems?: Record<string, unknown>;
    TransactItems?: Record<string, { TableName: string }>[];
  };
}

function guardTable(
  { client, name }: Table,
  ofTable: (table: string) => Target | undefined,
  demand: Require,
): Table {
  const send = (command: Command) => {
    for (const [action, table] of doneBy(command)) demand(`dynamodb:${action}`, ofTable(table));
    return client.send(command as unknown as Parameters<typeof client.send>[0]);
  };
  const guardedClient = new Proxy(client, {
    get: (target, key) => (key === 'send' ? send : Reflect.get(target, key)),
  });
  return { client: guardedClient, name };
}

/** The actions of a command, with the tables that each is done on. */
function doneBy(command: Command): [action: string, table: string][] {
  const { TableName = '', RequestItems = {}, TransactItems = [] } = command.input;
  const kind = command.constructor.name.replace(/Command$/, '');
  if (kind === 'TransactWrite') {
    return TransactItems.flatMap((item) =>
      Object.entries(item).map(([step, { TableName: table }]): [string, string] => [
        step === 'ConditionCheck' ? 'ConditionCheckItem' : `${step}Item`,
        table,
      ]),
    );
  }
  if (kind.startsWith('Batch')) {
    return Object.keys(RequestItems).map((table) => [`${kind}Item`, table]);
  }
  return [[kind === 'Query' || kind === 'Scan' ? kind : `${kind}Item`, TableName]];
}

function guardObjects(
  store: ObjectStore,
  bucket: 'lake' | 'uploads',
  objects: (key: string) => Target[],
  demand: Require,
): ObjectStore {
  const needs = (action: string, key: string) => demand(action, ...objects(key));
  return {
    async get(key) {
      needs('s3:GetObject', key);
      return store.get(key);
    },
    async getRange(key, start, end) {
      needs('s3:GetObject', key);
      return store.getRange(key, start, end);
    },
    async size(key) {
      needs('s3:GetObject', key);
      return store.size(key);
    },
    async put(key, body, contentType, condition) {
      needs('s3:PutObject', key);
      return store.put(key, body, contentType, condition);
    },
    async *list(prefix) {
      demand('s3:ListBucket', bucket);
      yield* store.list(prefix);
    },
    async delete(key) {
      needs('s3:DeleteObject', key);
      return store.delete(key);
    },
  };
}
