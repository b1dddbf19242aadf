import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Configuration, errors } from 'oidc-provider';
import { ChoosePage, ExpiredPage, languageOf, render } from './pages.tsx';
import { createProvider } from './provider.ts';
import { localUsers } from './users.ts';

/** The local issuer, and its page on which one chooses who one is. */
export async function createIssuer(url: string, changes?: Configuration) {
  const provider = await createProvider(url, changes);

  async function choose(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { params } = await provider.interactionDetails(request, response);
    if (request.method === 'POST') {
      const sub = new URLSearchParams(await text(request)).get('sub');
      const isKnown = localUsers.some((user) => user.sub === sub);
      const result = sub && isKnown ? { login: { accountId: sub } } : { error: 'access_denied' };
      return provider.interactionFinished(request, response, result);
    }
    const language = languageOf(params['ui_locales']);
    response.end(render(ChoosePage({ language, users: localUsers })));
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', 'no-store');
    try {
      await choose(request, response);
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      response.statusCode = 400;
      response.end(render(ExpiredPage({ language: 'de' })));
    }
  };
}
