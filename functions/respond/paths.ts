import type { Context } from 'hono';
import type { PageEnv } from '../web/page-context.ts';

/** Where whoever has no link finds help. */
export const accessPath = '/access';

export const lostLinkPath = `${accessPath}/lost-link`;
export const newContactPath = `${accessPath}/contact`;
/** Where mail about results is ended. */
export const unsubscribePath = `${accessPath}/reports`;

/** The list of all cases that the browser may work on. */
export const unitsPath = '/respond';

/** The path of a case's start page, or of a page below it. */
export { respondentPath as pathOf } from '../web/case-paths.ts';

/** In the address of a start page, says that a section was saved right before. */
export const savedMark = 'saved';

/** Leads the browser to a page after a post. */
export function seeOther(c: Context<PageEnv>, path: string): Response {
  return c.redirect(c.get('page').base + path, 303);
}
