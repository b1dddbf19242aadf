import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { Hono } from 'hono';
import {
  defaultIsContentTypeBinary,
  handle,
  type LambdaContext,
  type LambdaEvent,
} from 'hono/aws-lambda';

/**
 * An app as the handler of API Gateway REST events.
 *
 * What the adapter could make no request of is refused here: it would log the address, and a path can
 * hold an access code.
 */
export function toHandler<E extends object>(app: Hono<E>) {
  // The adapter reads texts with a decoder that drops the byte order mark, which Excel needs.
  const answer = handle(app, {
    isContentTypeBinary: (type) => type.startsWith('text/csv') || defaultIsContentTypeBinary(type),
  });
  return async (event: APIGatewayProxyEvent, context: Context): Promise<APIGatewayProxyResult> => {
    const host =
      event.requestContext.domainName ?? event.headers?.['Host'] ?? event.headers?.['host'];
    if (!isRequest(`https://${host}${event.path}`, event.httpMethod)) {
      return { statusCode: 400, headers: { 'content-type': 'text/plain' }, body: 'Bad request' };
    }
    // Both describe the same event of REST APIs, Hono without the null that AWS sends.
    const result = await answer(event as unknown as LambdaEvent, context as LambdaContext);
    return result as APIGatewayProxyResult;
  };
}

/** Not so with an address that is no URL or has a password in it, nor with methods such as TRACE. */
function isRequest(address: string, method: string): boolean {
  try {
    return new Request(address, { method }).method !== '';
  } catch {
    return false;
  }
}
