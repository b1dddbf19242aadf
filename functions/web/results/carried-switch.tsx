import type { Context } from 'hono';
import { hasCarried } from '../../../analytics/charts/figures.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import { useHref, useTexts } from '../page-context.ts';
import type { WaveResults } from './wave-results.ts';

const parameter = 'carried';
const leftOut = 'without';

/**
 * Whether a request asks for answers that are carried forward: with them, unless it says so.
 *
 * @throws NotFoundError for what is not on the closed list
 */
export function readCarried(c: Context): boolean {
  const asked = c.req.query(parameter);
  if (asked !== undefined && asked !== 'with' && asked !== leftOut) {
    throw new NotFoundError('Answers are shown with those carried forward, or without');
  }
  return asked !== leftOut;
}

/** An address of results that keeps to the switch. */
export function addressOf({ carried }: Pick<WaveResults, 'carried'>, path: string): string {
  if (carried) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${parameter}=${leftOut}`;
}

/** Says whether answers that are carried forward are shown, and leads to the same page the other way. */
export function CarriedSwitch({ shown, path }: { shown: WaveResults; path: string }) {
  const { carried: texts } = useTexts().results;
  const href = useHref();
  if (!hasCarried(shown.results)) return null;
  const other = { carried: !shown.carried };
  return (
    <p class="kern-body">
      {shown.carried ? texts.with : texts.without}{' '}
      <a class="kern-link kern-link--no-visited-state" href={href(addressOf(other, path))}>
        {shown.carried ? texts.leaveOut : texts.putIn}
      </a>
    </p>
  );
}
