import type { QuestionnaireVersion } from '../../../schemas/questionnaire-version.ts';
import { Alert } from '../../web/components/alert.tsx';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { questionnairesPath, versionPath } from './paths.ts';

/**
 * Says what has become of a draft that somebody wanted to change.
 *
 * @param now the version as it is now; undefined if it was deleted
 */
export function StalePage({ now }: { now: QuestionnaireVersion | undefined }) {
  const { stale, list } = useConsoleTexts().questionnaires;
  const { language } = usePage();
  const href = useHref();
  const text = !now
    ? stale.deleted
    : now.state === 'published'
      ? stale.published
      : stale.draft(formatInstant(now.changedAt, language));
  const link = now
    ? { path: versionPath(now), text: stale.look }
    : { path: questionnairesPath, text: stale.list };
  return (
    <ConsoleLayout
      title={stale.title}
      section="questionnaires"
      crumbs={[{ path: questionnairesPath, text: list.title }]}
    >
      <h1 class="kern-heading-x-large">{stale.title}</h1>
      <Alert kind="warning" title={text} urgent>
        <p class="kern-body">
          <a class="kern-link kern-link--no-visited-state" href={href(link.path)}>
            {link.text}
          </a>
        </p>
      </Alert>
    </ConsoleLayout>
  );
}
