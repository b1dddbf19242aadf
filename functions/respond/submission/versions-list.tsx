import type { Submission } from '../../../schemas/submission.ts';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import type { Visit } from '../case/visit.ts';
import { pathOf } from '../paths.ts';

interface VersionsListProps {
  visit: Visit;
  /** The last first. */
  versions: Submission[];
  /** The number of the one that the page shows. */
  shown: number;
}

/** All versions of a submission that was corrected, each a link to its receipt. */
export function VersionsList({ visit, versions, shown }: VersionsListProps) {
  const { language } = usePage();
  const { receipt } = useTexts();
  const href = useHref();
  if (versions.length < 2) return null;
  return (
    <section class="pegel-screen">
      <h2 class="kern-heading-large">{receipt.versions}</h2>
      <ul class="kern-list kern-list--bullet">
        {versions.map(({ number, submittedAt, mode }) => {
          const time = formatInstant(submittedAt, language);
          const text = receipt.versionOf(String(number), time, receipt.modes[mode]);
          return (
            <li>
              {number === shown ? (
                <strong aria-current="page">{text}</strong>
              ) : (
                <a class="kern-link" href={href(pathOf(visit.key, `receipt/${number}`))}>
                  {text}
                </a>
              )}
              {number === visit.head.submissions && ` (${receipt.counts})`}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
