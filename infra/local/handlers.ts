import { type FunctionName, functions, type Trigger } from '../functions.ts';
import type { HttpHandler, Route } from './gateway.ts';
import type { StreamConsumer } from './stream-poller.ts';

/** The Lambda handlers; they read their environment when they are loaded. */
export interface Handlers {
  http: Route[];
  streams: StreamConsumer[];
  schedules: { invoke: () => Promise<void>; everyMinutes: number }[];
}

interface Started {
  trigger: Trigger;
}

/** Loads all handlers, the same modules that run in AWS. The environment must be set before. */
export async function loadHandlers(): Promise<Handlers> {
  const load = async <H>(name: FunctionName): Promise<H> =>
    ((await import(`../../${functions[name].handler}`)) as { handler: H }).handler;
  const http: Route[] = [];
  const streams: StreamConsumer[] = [];
  const schedules: Handlers['schedules'] = [];
  for (const [id, { trigger }] of Object.entries(functions) as [FunctionName, Started][]) {
    if (trigger.kind === 'http') {
      const handler = await load<HttpHandler>(id);
      for (const resource of trigger.resources) http.push({ resource, handler });
    }
    if (trigger.kind === 'stream') {
      streams.push({ invoke: await load(id), addedTo: trigger.addedTo });
    }
    if (trigger.kind === 'schedule') {
      schedules.push({ invoke: await load(id), everyMinutes: trigger.everyMinutes });
    }
  }
  return { http, streams, schedules };
}
