import { formatNumber } from '../../../schemas/format.ts';
import type { CaseFilter } from '../../domain/board/case-filter.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { casesPath } from './paths.ts';

interface CountLinkProps {
  count: number;
  /** What is counted, for listeners: numbers alone would all read the same. */
  of: string;
  wave: string;
  /** What lets through those that are counted. */
  filter: Partial<CaseFilter>;
}

/** A number of cases that leads to the list of them, if there are any. */
export function CountLink({ count, of, wave, filter }: CountLinkProps) {
  const { language } = usePage();
  const href = useHref();
  const text = formatNumber(count, language);
  if (count === 0) return <>{text}</>;
  return (
    <a class="kern-link kern-link--no-visited-state" href={href(casesPath(wave, filter))}>
      {text}
      <span class="kern-sr-only"> {of}</span>
    </a>
  );
}
