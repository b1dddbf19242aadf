import { createContext, useContext } from 'hono/jsx';
import type { Staff } from '../../schemas/staff.ts';
import type { Language } from '../../schemas/text.ts';
import type { Owner } from './owner.ts';
import type { Texts } from './texts/de.ts';
import { texts } from './texts/texts.ts';

/** What every part of a page may need to know about the request. */
export interface PageContext {
  language: Language;
  /** The prefix of all paths: the stage of API Gateway (`/prod`), or empty on a custom domain. */
  base: string;
  owner: Owner;
  /**
   * Where the same page is in the other language, relative to it; undefined where following a link
   * would lose what was typed.
   */
  otherLanguage: string | undefined;
  /** Who is signed in to the console; nobody on other pages. */
  staff?: Staff | undefined;
}

/** What the handlers of pages find in their Hono context. */
export interface PageEnv {
  Bindings: {
    event?: { path: string; requestContext: { path: string; identity?: { sourceIp: string } } };
  };
  Variables: { page: PageContext };
}

export const CurrentPage = createContext<PageContext | undefined>(undefined);

/** The context of the page that is being rendered. */
export function usePage(): PageContext {
  const page = useContext(CurrentPage);
  if (!page) throw new TypeError('Pages are rendered by renderPage');
  return page;
}

/** The texts in the language of the page. */
export function useTexts(): Texts {
  return texts[usePage().language];
}

/** Makes links out of paths: they work under a stage prefix, too. */
export function useHref(): (path: string) => string {
  const { base } = usePage();
  return (path) => base + path;
}
