import { type CaseHead, type CoveringUnit, caseKeyOf, isExempt } from '../../../schemas/case.ts';
import { type CaseEvent, stateAfter } from '../../domain/cases/case-transitions.ts';
import { keys } from '../keys.ts';
import type { Write } from '../transact.ts';
import { boardWrite } from './board.ts';

/** What an event tells of a case beside its state. */
interface Told {
  /** Of a new submission. */
  counts?: Pick<CaseHead, 'submissions' | 'softEdits'>;
  coveredBy?: CoveringUnit | undefined;
}

/**
 * What moves a head, from the version that was read, and the board with it: of two events at once
 * one is taken.
 *
 * @returns undefined if the event cannot happen to the case as it was read
 */
export function moveHead(
  head: CaseHead,
  event: CaseEvent,
  { counts, coveredBy }: Told = {},
): Write[] | undefined {
  const next = stateAfter(head, event, coveredBy);
  if (!next) return undefined;
  const { status, correcting, exempted } = next;
  const fields = Object.entries({ status, correcting, exempted, ...counts });
  const kept = fields.filter(([, value]) => value !== undefined);
  const dropped = fields.filter(([, value]) => value === undefined);
  const remove = dropped.length > 0 ? `REMOVE ${dropped.map(([of]) => `#${of}`).join(', ')} ` : '';
  const key = caseKeyOf(head);
  return [
    {
      Update: {
        Key: keys.caseHead(key),
        UpdateExpression: `SET ${kept.map(([of]) => `#${of} = :${of}`).join(', ')} ${remove}ADD version :one`,
        ConditionExpression: isExempt(status)
          ? 'version = :version AND attribute_not_exists(covers)'
          : 'version = :version',
        ExpressionAttributeNames: Object.fromEntries(fields.map(([of]) => [`#${of}`, of])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(kept.map(([of, value]) => [`:${of}`, value])),
          ':one': 1,
          ':version': head.version,
        },
      },
    },
    boardWrite(key, {
      status,
      correcting: correcting ?? null,
      ...(counts && { softEdits: counts.softEdits }),
    }),
  ];
}
