import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEvent } from 'aws-lambda';

/** The event that API Gateway REST (v1, Lambda proxy) makes of a request. */
export function toProxyEvent(
  request: IncomingMessage,
  url: URL,
  resource: string,
  body: Buffer,
): APIGatewayProxyEvent {
  const multiValueHeaders = headersOf(request);
  const multiValueQueryStringParameters = collect(url.searchParams);
  const method = request.method ?? 'GET';
  const now = Date.now();
  return {
    resource,
    path: url.pathname,
    httpMethod: method,
    headers: lastOfEach(multiValueHeaders),
    multiValueHeaders,
    queryStringParameters: lastOfEach(multiValueQueryStringParameters),
    multiValueQueryStringParameters,
    pathParameters: null,
    stageVariables: null,
    body: body.length > 0 ? body.toString('base64') : null,
    isBase64Encoded: body.length > 0,
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      authorizer: null,
      httpMethod: method,
      identity: {
        accessKey: null,
        accountId: null,
        apiKey: null,
        apiKeyId: null,
        caller: null,
        clientCert: null,
        cognitoAuthenticationProvider: null,
        cognitoAuthenticationType: null,
        cognitoIdentityId: null,
        cognitoIdentityPoolId: null,
        principalOrgId: null,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        user: null,
        userAgent: request.headers['user-agent'] ?? null,
        userArn: null,
      },
      path: url.pathname,
      protocol: `HTTP/${request.httpVersion}`,
      requestId: randomUUID(),
      requestTimeEpoch: now,
      resourceId: resource,
      resourcePath: resource,
      stage: 'local',
    },
  };
}

function headersOf(request: IncomingMessage): Record<string, string[]> {
  const { rawHeaders } = request;
  const pairs = rawHeaders.flatMap((name, i): [string, string][] =>
    i % 2 === 0 ? [[name.toLowerCase(), rawHeaders[i + 1] ?? '']] : [],
  );
  return { ...collect(pairs), 'x-forwarded-proto': ['http'] };
}

/** All values of each name. */
function collect(pairs: Iterable<[string, string]>): Record<string, string[]> {
  const values: Record<string, string[]> = Object.create(null);
  for (const [name, value] of pairs) values[name] = [...(values[name] ?? []), value];
  return values;
}

function lastOfEach(values: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.at(-1) ?? '']));
}
