import { Alert } from '../components/alert.tsx';
import { formatInstant } from '../format.ts';
import { useHref, usePage, useTexts } from '../page-context.ts';
import type { WaveResults } from './wave-results.ts';

/** Tells coordinators that what they see is not what the public sees, and where that is. */
export function InternalNote({ shown }: { shown: WaveResults }) {
  const { language } = usePage();
  const texts = useTexts().results;
  const href = useHref();
  const { standing, releases, wave } = shown;
  const last = releases.at(-1);
  return (
    <>
      <p class="kern-body">
        <span class="kern-badge kern-badge--small kern-badge--warning">
          <span class="kern-label">{texts.internalTitle}</span>
        </span>{' '}
        {texts.internal}{' '}
        {last ? (
          <>
            {texts.internalOf.after}{' '}
            <a class="kern-link kern-link--no-visited-state" href={href(`/results/${wave.id}`)}>
              {texts.toPublic}
            </a>
          </>
        ) : (
          texts.internalOf.before
        )}
      </p>
      {last && last.snapshot !== standing.snapshot && (
        <Alert kind="info" title={texts.newerTitle}>
          <p class="kern-body">{texts.newer(last.snapshot, formatInstant(last.at, language))}</p>
        </Alert>
      )}
    </>
  );
}

/** Tells the public that results were revised, and when, with all that was ever published. */
export function RevisionNote({ shown: { releases } }: { shown: WaveResults }) {
  const { language } = usePage();
  const texts = useTexts().results;
  const last = releases.at(-1);
  if (!last || releases.length < 2) return null;
  return (
    <Alert kind="info" title={texts.revisedTitle}>
      <p class="kern-body">{texts.revised(formatInstant(last.at, language))}</p>
      <p class="kern-body">{texts.releases}:</p>
      <ol class="kern-list">
        {releases.map(({ snapshot, at }) => (
          <li>{texts.snapshot(snapshot, formatInstant(at, language))}</li>
        ))}
      </ol>
    </Alert>
  );
}
