import { formatNumber } from '../../../schemas/format.ts';
import { may } from '../../domain/access/rights.ts';
import { mailsPath } from '../../web/console-paths.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { PageSection } from '../parts/page-section.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { lettersPath } from '../waves/wave-paths.ts';
import type { MailView } from './read-mail-view.ts';

/** Whom no mail reaches, and what can be done for them instead. */
export function UnreachableSection({ view: { wave, reach } }: { view: MailView }) {
  const { unreachable } = useConsoleTexts().mail.overview;
  const { language, staff } = usePage();
  const href = useHref();
  const count = reach.unreachable.length;
  if (wave.status !== 'LIVE' && wave.status !== 'GRACE') return null;
  return (
    <PageSection title={unreachable.title}>
      <p class="kern-body">
        {count === 0 ? unreachable.none : unreachable.text(formatNumber(count, language))}
      </p>
      {count > 0 && staff && may(staff, 'contacts.read') && (
        <ul class="kern-list kern-list--bullet">
          <li>
            <a
              class="kern-link kern-link--no-visited-state"
              href={href(mailsPath(wave.id, 'unreachable'))}
            >
              {unreachable.list}
            </a>
          </li>
          {may(staff, 'cases.change') && (
            <li>
              <a class="kern-link kern-link--no-visited-state" href={href(lettersPath(wave.id))}>
                {unreachable.letters}
              </a>
            </li>
          )}
        </ul>
      )}
    </PageSection>
  );
}
