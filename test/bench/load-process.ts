import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { atOnce, connections, type Timing } from './at-once.ts';
import { answerJobs } from './own-process.ts';

/** A request, and where it must lead so that it counts. */
export interface LoadRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: OutgoingHttpHeaders;
  body?: string;
  /** The status or, of a redirect, the end of its target. */
  leadsTo: number | string;
}

const agent = new Agent({ keepAlive: true, maxSockets: connections });

answerJobs((requests: LoadRequest[]): Promise<Timing> => atOnce(requests, send));

function send({ url, body, leadsTo, ...options }: LoadRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request(url, { ...options, agent }, (response) => {
      const { statusCode, headers } = response;
      const isMeant =
        typeof leadsTo === 'number'
          ? statusCode === leadsTo
          : statusCode === 303 && headers.location?.endsWith(leadsTo);
      response.resume().once('end', () => {
        if (isMeant) resolve();
        else reject(new Error(`${options.method} ${url}: ${statusCode} ${headers.location}`));
      });
    })
      .once('error', reject)
      .end(body);
  });
}
