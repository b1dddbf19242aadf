import { isDeepStrictEqual } from 'node:util';
import type { CaseKey } from '../../../schemas/case.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import { compareKeys } from '../../../schemas/order.ts';
import {
  type Request,
  type RequestKind,
  type RequestOf,
  requestSchema,
} from '../../../schemas/request.ts';
import { atMost } from '../../domain/at-most.ts';
import { keys } from '../keys.ts';
import { getEntity, queryEntities, type Table, toItem } from '../table.ts';
import { transact, type Write } from '../transact.ts';

/**
 * Passes a request on to the coordinator, unless it was sent before or the case has a pending one of
 * its kind.
 *
 * @param expiresAt seconds since 1970
 * @returns false if nothing was passed on because another request stands; one that asks for the same,
 * such as by a double click, is no other
 */
export async function addRequest(
  contacts: Table,
  request: Request,
  expiresAt: number,
): Promise<boolean> {
  const places = [
    keys.request(request.case?.wave, request.id),
    ...(request.case ? [keys.pendingRequest(request.case, request.kind)] : []),
  ];
  const failed = await transact(
    contacts,
    places.map((key) => ({
      Put: {
        Item: toItem(key, request, expiresAt),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    })),
  );
  const taken = places.find((_, index) => failed.includes(index));
  if (!taken) return true;
  const standing = await getEntity(contacts, taken, requestSchema);
  return standing !== undefined && isDeepStrictEqual(askedIn(standing), askedIn(request));
}

/** What a request asks for, whenever and by whichever form. */
function askedIn({ id, createdAt, state, ...asked }: Request): Record<string, unknown> {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
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

const wavesAtOnce = 20;

/** The requests that wait for a decision: those of some waves and those that came without a link, the oldest first. */
export async function listRequests(contacts: Table, waves: readonly string[]): Promise<Request[]> {
  const found = await atMost(wavesAtOnce, [...waves, undefined], (wave) =>
    Array.fromAsync(queryEntities(contacts, requestSchema, keys.requests(wave))),
  );
  return found.flat().sort((a, b) => compareKeys(a.createdAt, b.createdAt));
}

/**
 * A request that waits for a decision.
 *
 * @param wave undefined for what came without a link
 * @throws NotFoundError if there is none, or it was decided
 */
export async function getRequest(
  contacts: Table,
  wave: string | undefined,
  id: string,
): Promise<Request> {
  const found = await getEntity(contacts, keys.request(wave, id), requestSchema);
  if (!found) throw new NotFoundError(`There is no request ${id}`);
  return found;
}

/**
 * The steps that end a request, for the transaction of what was decided; they fail if it was decided
 * before. Nothing is kept of it but the entry in the audit: it holds personal data.
 */
export function endRequestWrites(request: Request): Write[] {
  const { id, kind } = request;
  const places = [
    keys.request(request.case?.wave, id),
    ...(request.case ? [keys.pendingRequest(request.case, kind)] : []),
  ];
  return places.map((Key) => ({
    Delete: {
      Key,
      ConditionExpression: 'id = :id',
      ExpressionAttributeValues: { ':id': id },
    },
  }));
}
