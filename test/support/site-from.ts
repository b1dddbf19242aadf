import type { Hono } from 'hono';
import type { PageEnv } from '../../functions/web/page-context.ts';
import type { Site } from './visitor.ts';

/** An app as it is reached from a network address, which API Gateway tells. */
export function siteFrom(app: Hono<PageEnv>, sourceIp: string): Site {
  return {
    request(path, init) {
      const event = { path, requestContext: { path, identity: { sourceIp } } };
      return app.request(path, init, { event });
    },
  };
}
