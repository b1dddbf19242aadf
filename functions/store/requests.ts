import type { CaseKey } from '../../schemas/case.ts';
import {
  type Request,
  type RequestKind,
  type RequestOf,
  requestSchema,
} from '../../schemas/request.ts';
import { keys } from './keys.ts';
import { getEntity, type Table, toItem } from './table.ts';
import { transact } from './transact.ts';

/**
 * Passes a request on to the coordinator, unless it was sent before or the case has a pending one of
 * its kind.
 *
 * @param expiresAt seconds since 1970
 */
export async function addRequest(
  contacts: Table,
  request: Request,
  expiresAt: number,
): Promise<void> {
  const places = [
    keys.request(request.case?.wave, request.id),
    ...(request.case ? [keys.pendingRequest(request.case, request.kind)] : []),
  ];
  await transact(
    contacts,
    places.map((key) => ({
      Put: {
        Item: toItem(key, request, expiresAt),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    })),
  );
}

/** The pending request of a kind that was made in a case, or undefined. */
export async function findPendingRequest<K extends RequestKind>(
  contacts: Table,
  key: CaseKey,
  kind: K,
): Promise<RequestOf<K> | undefined> {
  const found = await getEntity(contacts, keys.pendingRequest(key, kind), requestSchema);
  return found as RequestOf<K> | undefined;
}
