import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { toHandler } from '../../../functions/web/lambda.ts';
import { readOwner } from '../../../functions/web/owner.ts';
import { createPagesApp } from '../../../functions/web/pages-app.tsx';
import type { LocalClock } from '../clock/clock-file.ts';
import type { TimeMachine } from '../clock/time-machine.ts';
import type { HttpHandler } from '../gateway.ts';
import type { LocalMail } from '../mail/provide-mail.ts';
import { addClockRoutes } from './clock-routes.tsx';
import { addMailboxRoutes } from './mailbox-routes.tsx';

/** What a mail may do in its frame: look as its sender has made it, and be left. */
const mailPolicy = [
  'sandbox allow-top-navigation-by-user-activation',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The pages that only a laptop has, as a handler behind the gateway. */
export function createLocalPages(parts: {
  mail: LocalMail;
  clock: LocalClock;
  machine: TimeMachine;
}): HttpHandler {
  const app = createPagesApp(readOwner());
  addMailboxRoutes(app, parts.mail);
  addClockRoutes(app, parts);
  const handler = toHandler(app);
  return async (event: APIGatewayProxyEvent) =>
    allowFrames(event.path, await handler(event, {} as Context));
}

/** Pages of Pegel have no frames and stand in none; here, a mail stands in the frame of its page. */
function allowFrames(path: string, result: APIGatewayProxyResult): APIGatewayProxyResult {
  const name = 'content-security-policy';
  const { multiValueHeaders = {} } = result;
  const policy = path.endsWith('/html')
    ? mailPolicy
    : `${multiValueHeaders[name]?.[0]}; frame-src 'self'`;
  return { ...result, multiValueHeaders: { ...multiValueHeaders, [name]: [policy] } };
}
