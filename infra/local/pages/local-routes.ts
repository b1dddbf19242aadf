import type { LocalClock } from '../clock/clock-file.ts';
import type { TimeMachine } from '../clock/time-machine.ts';
import type { Route } from '../gateway.ts';
import { loadLater } from '../handlers.ts';
import type { LocalMail } from '../mail/provide-mail.ts';

/** Where the pages are that only a laptop has. They are loaded by their first request. */
export function localRoutes(parts: {
  mail: LocalMail;
  clock: LocalClock;
  machine: TimeMachine;
}): Route[] {
  const handler = loadLater(async () => (await import('./local-pages.ts')).createLocalPages(parts));
  return ['/mailbox', '/mailbox/{proxy+}', '/clock'].map((resource) => ({ resource, handler }));
}
