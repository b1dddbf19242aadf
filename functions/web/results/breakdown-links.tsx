import type { Context } from 'hono';
import { NotFoundError } from '../../../schemas/errors.ts';
import type { Results } from '../../../schemas/results.ts';
import { useHref, useTexts } from '../page-context.ts';
import { addressOf } from './carried-switch.tsx';
import { topicOf, type WaveResults } from './wave-results.ts';

/** How the administrations of a topic are compared: the closed list of that filter. */
const allBreakdowns = ['district', 'kind', 'sizeClass'] as const;
export type TopicBreakdown = (typeof allBreakdowns)[number];

/** Those that an edition has: protected counts are told by district alone. */
function breakdownsOf(results: Results, topic: string): readonly TopicBreakdown[] {
  const isOpen = topicOf(results, topic).publication === 'open';
  return results.edition === 'internal' || isOpen ? allBreakdowns : ['district'];
}

/**
 * The breakdown that a request asks for: by district, unless it says another one.
 *
 * @throws NotFoundError for what is not on the closed list, and for a topic that the results do not have
 */
export function readBreakdown(c: Context, { results }: WaveResults, topic: string): TopicBreakdown {
  const asked = c.req.query('by') ?? 'district';
  const found = breakdownsOf(results, topic).find((one) => one === asked);
  if (!found) throw new NotFoundError(`Figures are not told by "${asked}"`);
  return found;
}

/** Leads to the same topic by another breakdown; nothing where there is one only. */
export function BreakdownLinks(props: { shown: WaveResults; topic: string; by: TopicBreakdown }) {
  const { shown, topic, by } = props;
  const { breakdowns: texts } = useTexts().results;
  const href = useHref();
  const breakdowns = breakdownsOf(shown.results, topic);
  if (breakdowns.length < 2) return null;
  const path = `${shown.path}/${topic}`;
  return (
    <nav aria-label={texts.label}>
      <ul class="pegel-filter">
        {breakdowns.map((one) => (
          <li>
            <a
              class="kern-link kern-link--no-visited-state"
              href={`${href(addressOf(shown, one === 'district' ? path : `${path}?by=${one}`))}#groups`}
              {...(one === by && { 'aria-current': 'true' })}
            >
              {texts[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
