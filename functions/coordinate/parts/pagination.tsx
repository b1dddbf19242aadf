import { formatNumber } from '../../../schemas/format.ts';
import { usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import type { PageOf } from './page-of.ts';

interface PaginationProps {
  list: PageOf<unknown>;
  /** The query of the page without its number. */
  query?: URLSearchParams;
}

/** Which part of a list is shown, and links to the parts beside it. */
export function Pagination({ list, query }: PaginationProps) {
  const { pages } = useConsoleTexts().frame;
  const { language } = usePage();
  const { page, total, from, items } = list;
  const link = (to: number) => {
    const parameters = new URLSearchParams(query);
    parameters.set('page', String(to));
    return `?${parameters}`;
  };
  const count = (number: number) => formatNumber(number, language);
  if (total === 0) return <p class="kern-body">{pages.none}</p>;
  return (
    <nav class="pegel-pages" aria-label={pages.label}>
      <span class="kern-body">
        {pages.range(count(from + 1), count(from + items.length), count(total))}
      </span>
      {page > 1 && (
        <a class="kern-link kern-link--no-visited-state" href={link(page - 1)} rel="prev">
          {pages.previous}
        </a>
      )}
      {page < list.pages && (
        <a class="kern-link kern-link--no-visited-state" href={link(page + 1)} rel="next">
          {pages.next}
        </a>
      )}
    </nav>
  );
}
