import { type FunctionName, functions, type Queue, type Trigger } from '../functions.ts';
import type { HttpHandler, Route } from './gateway.ts';
import type { QueueHandler } from './queue/poller.ts';
import type { StreamConsumer } from './stream-poller.ts';

/** The Lambda handlers; they read their environment when they are loaded. */
export interface Handlers {
  http: Route[];
  streams: StreamConsumer[];
  queues: { invoke: QueueHandler; queue: Queue }[];
  /** What does what the calendars ask for; it is no one of the schedules. */
  tick: () => Promise<void>;
  schedules: { invoke: ScheduledHandler; everyMinutes: number }[];
}

/** What runs by the clock; on a laptop the context has the signal that Pegel ends. */
type ScheduledHandler = (event: undefined, context: { signal: AbortSignal }) => Promise<void>;

interface Started {
  trigger: Trigger;
}

/**
 * Loads the handlers, the same modules that run in AWS; those that nobody waits for when Pegel has
 * started are loaded with their first event. The environment must be set before.
 */
export async function loadHandlers(): Promise<Handlers> {
  const load = async <H>(name: FunctionName): Promise<H> =>
    ((await import(`../../${functions[name].handler}`)) as { handler: H }).handler;
  const tick = await load<Handlers['tick']>('calendar');
  const handlers: Handlers = { http: [], streams: [], queues: [], tick, schedules: [] };
  for (const [name, { trigger }] of Object.entries(functions) as [FunctionName, Started][]) {
    if (trigger.kind === 'http') {
      const handler = await load<HttpHandler>(name);
      for (const resource of trigger.resources) handlers.http.push({ resource, handler });
    }
    if (trigger.kind === 'stream') {
      handlers.streams.push({ invoke: await load(name), addedTo: trigger.addedTo });
    }
    if (trigger.kind === 'queue') {
      handlers.queues.push({ invoke: loadLater(() => load(name)), queue: trigger.queue });
    }
    if (trigger.kind === 'schedule' && name !== 'calendar') {
      handlers.schedules.push({ invoke: await load(name), everyMinutes: trigger.everyMinutes });
    }
  }
  return handlers;
}

/** A handler that is loaded with its first event. */
export function loadLater<E, A>(load: () => Promise<(event: E) => Promise<A>>) {
  let loaded: ReturnType<typeof load> | undefined;
  return async (event: E): Promise<A> => {
    loaded ??= load();
    return (await loaded)(event);
  };
}
