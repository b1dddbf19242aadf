import type { DynamoDBStreamEvent } from 'aws-lambda';
import { type FunctionName, functions } from '../functions.ts';
import type { HttpHandler, Route } from './gateway.ts';

/** The Lambda handlers; they read their environment when they are loaded. */
export interface Handlers {
  http: Route[];
  changes: (event: DynamoDBStreamEvent) => Promise<void>;
  snapshot: () => Promise<void>;
}

/** Loads all handlers, the same modules that run in AWS. The environment must be set before. */
export async function loadHandlers(): Promise<Handlers> {
  const load = async <H>(name: FunctionName): Promise<H> =>
    ((await import(`../../${functions[name].handler}`)) as { handler: H }).handler;
  const http: Route[] = [];
  for (const [name, { trigger }] of Object.entries(functions)) {
    if (trigger.kind !== 'http') continue;
    const handler = await load<HttpHandler>(name as FunctionName);
    for (const resource of trigger.resources) http.push({ resource, handler });
  }
  return { http, changes: await load('changes'), snapshot: await load('snapshot') };
}
