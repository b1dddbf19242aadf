import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { NotFoundError } from '../../schemas/errors.ts';
import { type Language, languages } from '../../schemas/text.ts';
import * as z from '../../schemas/zod.ts';
import type { PageEnv } from './page-context.ts';
import { isHttps } from './request.ts';

const cookieName = 'lang';
const yearInSeconds = 365 * 24 * 60 * 60;
const languageSchema = z.enum(languages);

/** The language of a request: as asked for by `?lang=` (and remembered), else as remembered. */
export function negotiateLanguage(c: Context): Language {
  const asked = languageSchema.safeParse(c.req.query('lang')).data;
  if (asked) {
    setCookie(c, cookieName, asked, {
      path: '/',
      maxAge: yearInSeconds,
      sameSite: 'Lax',
      httpOnly: true,
      secure: isHttps(c),
    });
    return asked;
  }
  return languageSchema.safeParse(getCookie(c, cookieName)).data ?? languages[0];
}

/** The language that an address names; the first one where it names none, whatever is remembered. */
export function languageOfAddress(c: Context): Language {
  return languageSchema.safeParse(c.req.query('lang')).data ?? languages[0];
}

/** Shows the page of a request in a language, and leads to the other one; nothing is remembered. */
export function showIn(c: Context<PageEnv>, language: Language): void {
  const otherLanguage = linkToOtherLanguage(c, language);
  c.set('page', { ...c.get('page'), language, otherLanguage });
}

/** Finds nothing under an address that names a language that we do not speak. */
export const refuseUnknownLanguage = createMiddleware(async (c, next) => {
  const asked = c.req.query('lang');
  if (asked !== undefined && !languageSchema.safeParse(asked).success) {
    throw new NotFoundError(`There is nothing in a language "${asked}"`);
  }
  await next();
});

/** Whether a form was posted by the button that shows it in the other language, as it is. */
export function isLanguageSwitch(c: Context): boolean {
  return c.req.method === 'POST' && c.req.query('lang') !== undefined;
}

/** The same page in the other language, relative to the page. */
export function linkToOtherLanguage(c: Context, language: Language): string {
  const query = new URL(c.req.url).searchParams;
  query.set('lang', language === 'de' ? 'en' : 'de');
  return `?${query}`;
}
