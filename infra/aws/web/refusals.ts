import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { type Refusal, refusalHeaders, refusalPage } from './refusal-page.ts';

/** What API Gateway itself answers with, in its own words if nobody gives it others. */
const refusals: readonly [ResponseType, Refusal][] = [
  [ResponseType.WAF_FILTERED, 'filtered'],
  [ResponseType.THROTTLED, 'tooOften'],
  [ResponseType.REQUEST_TOO_LARGE, 'tooLarge'],
  [ResponseType.DEFAULT_4XX, 'failed'],
  [ResponseType.DEFAULT_5XX, 'failed'],
];

/**
 * Gives people a page where API Gateway answers by itself: without it, they read JSON.
 *
 * @param contact the mailbox for questions
 */
export function addRefusals(api: RestApi, contact: string): void {
  for (const [type, refusal] of refusals) {
    api.addGatewayResponse(`refusal-${type.responseType}`, {
      type,
      responseHeaders: quoted({ ...refusalHeaders, 'Content-Type': 'text/html; charset=utf-8' }),
      templates: { 'text/html': refusalPage(refusal, contact) },
    });
  }
}

/** API Gateway takes what is not in quotes for the name of a value. */
function quoted(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `'${value}'`]));
}
