import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '../keys.ts';
import { holdsCondition, type Table } from '../table.ts';

/** Spans of the clock in which so many messages may go out; a second, or more where that is less than one. */
export interface SlotSpan {
  seconds: number;
  messages: number;
}

/** @param perSecond how many messages may go out a second; less than one, too, but not 0 */
export function slotSpan(perSecond: number): SlotSpan {
  if (perSecond >= 1) return { seconds: 1, messages: Math.floor(perSecond) };
  return { seconds: Math.ceil(1 / perSecond), messages: 1 };
}

/** Counters are of no use once their span is over; a clock may be wrong by some minutes. */
const secondsKept = 600;

/**
 * Takes one of the slots of a span, whoever else sends at the same time.
 *
 * @param second in which the span begins, since 1970
 * @returns false if all are taken
 */
export function takeSlot(
  { client, name }: Table,
  { seconds, messages }: SlotSpan,
  second: number,
): Promise<boolean> {
  return holdsCondition(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: keys.sentInSecond(second),
        UpdateExpression: 'SET v = :one, expiresAt = :expires ADD #count :one',
        ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
        ExpressionAttributeNames: { '#count': 'count' },
        ExpressionAttributeValues: {
          ':one': 1,
          ':most': messages,
          ':expires': second + seconds + secondsKept,
        },
      }),
    ),
  );
}
