import type { Context } from 'hono';

/** One page of a list. */
export interface PageOf<T> {
  items: readonly T[];
  /** From 1. */
  page: number;
  pages: number;
  /** How many entries the whole list has. */
  total: number;
  /** The index of the first entry of the page, from 0. */
  from: number;
}

const defaultSize = 50;

/** The page of a list that `?page=` asks for; the closest one where there is none of that number. */
export function pageOf<T>(c: Context, all: readonly T[], size = defaultSize): PageOf<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const asked = Number.parseInt(c.req.query('page') ?? '1', 10) || 1;
  const page = Math.min(Math.max(asked, 1), pages);
  const from = (page - 1) * size;
  return { items: all.slice(from, from + size), page, pages, total: all.length, from };
}
