import type { Context, Handler, Hono } from 'hono';
import { ForbiddenError, NotFoundError } from '../../schemas/errors.ts';
import type { Staff } from '../../schemas/staff.ts';
import { expectInScope, may, type Right } from '../domain/access/rights.ts';
import { maxTagLength } from '../domain/mail/mail-tag.ts';
import { findSession } from '../store/access/staff-sessions.ts';
import type { PageEnv } from '../web/page-context.ts';
import { readStaffCookie } from '../web/staff-cookie.ts';
import type { ConsoleDependencies } from './dependencies.ts';
import { signInPath } from './paths.ts';
import { answerSessionEnded } from './sign-in/session-ended-page.tsx';

/** A route with what whoever asks for it must have. */
export interface ConsoleRoute {
  method: 'get' | 'post';
  path: string;
  right: Right;
}

/**
 * Adds routes to the console: the only way to add one, so that none is without a check. On every
 * request the session is read, the right is checked, and what a path names by `:ars` or `:district`
 * is looked for in the own district only. What else a handler lists, it filters by
 * `districtOfStaff(staffOf(c))`.
 */
export interface ConsoleRoutes {
  /** What was added so far. */
  declared: readonly ConsoleRoute[];
  get<P extends string>(path: P, right: Right, handler: Handler<PageEnv, P>): void;
  post<P extends string>(path: P, right: Right, handler: Handler<PageEnv, P>): void;
}

/** What tells who is signed in. */
type SessionDependencies = Pick<ConsoleDependencies, 'contacts' | 'keyring'>;

/** Keys of tables and buckets have their limits; no id of ours comes near, but the names of messages. */
const longestId = maxTagLength;

/**
 * Begins the list of routes of an app. Whoever is not signed in is led to the sign-in. A route throws
 * ForbiddenError where the right is missing, and NotFoundError for an id that is too long to be one or
 * a unit outside the own district.
 */
export function consoleRoutes(
  app: Hono<PageEnv>,
  dependencies: SessionDependencies,
): ConsoleRoutes {
  const declared: ConsoleRoute[] = [];
  const add =
    (method: ConsoleRoute['method']) =>
    <P extends string>(path: P, right: Right, handler: Handler<PageEnv, P>) => {
      declared.push({ method, path, right });
      app[method](path, async (c, next) => {
        const staff = await whoAsks(c, dependencies);
        if (!staff) return signInFirst(c);
        c.set('page', { ...c.get('page'), staff });
        if (!may(staff, right)) throw new ForbiddenError(`${staff.role} lacks ${right}`);
        const parameters = c.req.param() as Record<string, string>;
        if (Object.values(parameters).some((text) => text.length > longestId)) {
          throw new NotFoundError('An id that is longer than any');
        }
        const { ars, district } = parameters;
        for (const key of [ars, district]) if (key !== undefined) expectInScope(staff, key);
        return handler(c as unknown as Context<PageEnv, P>, next);
      });
    };
  return { declared, get: add('get'), post: add('post') };
}

/** Who is signed in, in a handler of a console route. */
export function staffOf(c: Context<PageEnv>): Staff {
  const { staff } = c.get('page');
  if (!staff) throw new TypeError('Routes of the console are added by consoleRoutes');
  return staff;
}

async function whoAsks(
  c: Context<PageEnv>,
  { contacts, keyring }: SessionDependencies,
): Promise<Staff | undefined> {
  const token = readStaffCookie(c);
  return token ? (await findSession(contacts, keyring, token))?.staff : undefined;
}

function signInFirst(c: Context<PageEnv>): Response | Promise<Response> {
  if (c.req.method === 'POST') return answerSessionEnded(c);
  const { pathname, search } = new URL(c.req.url);
  const to = new URLSearchParams({ to: pathname + search });
  return c.redirect(`${c.get('page').base}${signInPath}?${to}`, 303);
}
