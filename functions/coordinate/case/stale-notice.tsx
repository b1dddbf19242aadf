import { consoleCasePath } from '../../web/case-paths.ts';
import { Alert } from '../../web/components/alert.tsx';
import { ButtonLink } from '../../web/components/button.tsx';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { type NamedEntries, useAction, useActor } from '../audit/audit-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { CaseFrame } from './case-frame.tsx';
import type { CaseView } from './case-view.ts';

interface StaleNoticeProps {
  /** The case as it is now. */
  view: CaseView;
  /** What has happened since the form was shown. */
  since: NamedEntries;
  /** The form is shown once more. */
  hasForm?: boolean;
}

/** Says that nothing was done, because of what has happened since the form was shown. */
export function StaleNotice({ view, since, hasForm }: StaleNoticeProps) {
  const { case: texts, caseWords } = useConsoleTexts();
  const { language } = usePage();
  const actorOf = useActor(since.names);
  const actionOf = useAction();
  const { stale } = texts;
  return (
    <Alert kind="warning" title={stale.title} urgent>
      <p class="kern-body">{stale.text}</p>
      {since.entries.length === 0 ? (
        <p class="kern-body">{stale.saved}</p>
      ) : (
        <>
          <p class="kern-body">{stale.happened}</p>
          <ul class="kern-list kern-list--bullet">
            {since.entries.map((entry) => (
              <li>
                {formatInstant(entry.at, language)}: {actionOf(entry)} ({actorOf(entry)})
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="kern-body">
        {stale.now}: {caseWords.statuses[view.head.status]}
      </p>
      {hasForm && <p class="kern-body">{stale.again}</p>}
    </Alert>
  );
}

interface StalePageProps extends StaleNoticeProps {
  /** What was typed and cannot be kept. */
  typed?: string | undefined;
}

/** The answer to a form whose case has changed, where the form makes no sense any more. */
export function StalePage({ view, since, typed }: StalePageProps) {
  const { stale } = useConsoleTexts().case;
  const href = useHref();
  return (
    <CaseFrame view={view} title={stale.title}>
      <StaleNotice view={view} since={since} />
      {typed && (
        <>
          <p class="kern-body">{stale.typed}</p>
          <p class="kern-body pegel-said">{typed}</p>
        </>
      )}
      <div class="pegel-actions">
        <ButtonLink href={href(consoleCasePath(view.key))}>{stale.back}</ButtonLink>
      </div>
    </CaseFrame>
  );
}
