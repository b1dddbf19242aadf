import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What DynamoDB charges for: units of 4 kB that are read, and of 1 kB that are written. */
export interface Capacity {
  reads: number;
  writes: number;
}

type Consumed = { CapacityUnits?: number } | undefined;

/**
 * Has a client tell from now on what its requests consume.
 *
 * @returns what they have consumed since it was last asked
 */
export function countCapacity(client: DynamoDBDocumentClient): () => Capacity {
  let counted: Capacity = { reads: 0, writes: 0 };
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (request) => {
        const input = { ...request.input, ReturnConsumedCapacity: 'TOTAL' };
        const answer = await next({ ...request, input });
        const { ConsumedCapacity } = answer.output as { ConsumedCapacity?: Consumed | Consumed[] };
        const units = [ConsumedCapacity].flat().reduce((sum, one) => sum + unitsOf(one), 0);
        counted[/Get|Query|Scan/.test(commandName) ? 'reads' : 'writes'] += units;
        return answer;
      },
    { step: 'initialize', name: 'countCapacity', override: true },
  );
  return () => {
    const until = counted;
    counted = { reads: 0, writes: 0 };
    return until;
  };
}

const unitsOf = (consumed: Consumed) => consumed?.CapacityUnits ?? 0;
