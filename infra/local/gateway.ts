import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { ConfigurationError } from '../../schemas/errors.ts';
import { toProxyEvent } from './proxy-event.ts';

/** A Lambda behind the gateway. */
export type HttpHandler = (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;

/** A REST API resource (`/r/{code}`, `/results/{proxy+}`) and the function behind it. */
export interface Route {
  resource: string;
  handler: HttpHandler;
}

/** API Gateway refuses larger bodies too. */
const maxBodyBytes = 10 * 1024 * 1024;

/**
 * Serves REST API resources on 127.0.0.1, with the events and answers of API Gateway REST (v1). It
 * answers under the names of this computer alone: a page elsewhere whose name was pointed here would
 * read all mail otherwise.
 *
 * @throws ConfigurationError if the port is in use or not allowed
 */
export async function startGateway(
  port: number,
  routes: readonly Route[],
): Promise<{ url: string; close(): Promise<void> }> {
  const closestFirst = routes.toSorted((a, b) => literalsOf(b) - literalsOf(a));
  const server = createServer((request, response) => {
    serve(closestFirst, request, response).catch((error: unknown) => {
      console.error('A function failed:', error);
      if (!response.headersSent) refuse(response, 502, 'Internal server error');
      response.end();
    });
  });
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new ConfigurationError(sentenceFor(port, error), { cause: error });
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('no TCP address');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function serve(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = URL.parse(request.url ?? '/', 'http://gateway');
  if (!url) return refuse(response, 400, 'Bad request');
  if (!isOwnHost(request)) return refuse(response, 421, 'Misdirected request');
  const route = routes.find(({ resource }) => matches(resource, url.pathname));
  if (!route) return refuse(response, 404, 'Not found');
  const body = await readBody(request);
  if (!body) return refuse(response, 413, 'Request too long');
  const result = await route.handler(toProxyEvent(request, url, route.resource, body));
  response.statusCode = result.statusCode;
  for (const [name, value] of Object.entries(result.headers ?? {})) {
    response.setHeader(name, String(value));
  }
  for (const [name, values] of Object.entries(result.multiValueHeaders ?? {})) {
    response.setHeader(name, values.map(String));
  }
  response.end(result.body, result.isBase64Encoded ? 'base64' : 'utf8');
}

const ownNames = ['127.0.0.1', 'localhost', '[::1]'];

function isOwnHost({ headers, socket }: IncomingMessage): boolean {
  const port = socket.localPort === 80 ? '' : `:${socket.localPort}`;
  return ownNames.some((name) => headers.host?.toLowerCase() === name + port);
}

/** How many segments of a path a route names literally: the one that names most is the closest. */
function literalsOf({ resource }: Route): number {
  return resource.split('/').filter((segment) => !segment.startsWith('{')).length;
}

/** Whether a path belongs to a resource; `{proxy+}` takes one or more segments, `{name}` one. */
function matches(resource: string, path: string): boolean {
  const wanted = resource.split('/');
  const given = path.split('/');
  const greedy = wanted.at(-1) === '{proxy+}';
  if (greedy ? given.length < wanted.length : given.length !== wanted.length) return false;
  return wanted.every(
    (segment, i) => (segment.startsWith('{') && given[i] !== '') || segment === given[i],
  );
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const { headers } = request;
  const isAnnounced = 'content-length' in headers || 'transfer-encoding' in headers;
  if (!isAnnounced) return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBodyBytes) chunks.push(chunk);
  }
  return size <= maxBodyBytes ? Buffer.concat(chunks) : undefined;
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ message }));
}

function sentenceFor(port: number, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use: end the other program or choose another port, for example PORT=8081 npm start.`;
  }
  if (code === 'EACCES') {
    return `Port ${port} is not allowed: choose one above 1023, for example PORT=8080 npm start.`;
  }
  return `Port ${port} cannot be opened: ${String(error)}`;
}
