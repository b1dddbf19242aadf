import type { Context } from 'hono';
import type { RequestKind, RequestOf } from '../../../schemas/request.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import type { PageEnv } from '../../web/page-context.ts';

/** How requests of one kind are looked at and accepted; they are all declined alike. */
export interface RequestDecision<K extends RequestKind> {
  /** The page on which somebody decides. */
  page(c: Context<PageEnv>, request: RequestOf<K>): Promise<Response>;
  /**
   * Accepts the request as the form says, and leads back to the list of requests, or shows the form
   * again with what is wrong with it.
   *
   * @throws StaleError if it was decided in the meantime
   */
  accept(c: Context<PageEnv>, request: RequestOf<K>, fields: FormFields): Promise<Response>;
}

/** One decision for each kind of request. */
export type RequestDecisions = { [K in RequestKind]: RequestDecision<K> };
