import { type CaseGrant, isInForce } from '../../../schemas/grant.ts';
import { may } from '../../domain/access/rights.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { CaseFrame } from './case-frame.tsx';
import type { CaseView } from './case-view.ts';
import { ShownFields } from './shown-fields.tsx';
import { useOpens } from './use-opens.ts';

interface LinksPageProps {
  view: CaseView;
  /** The latest first. */
  grants: readonly CaseGrant[];
  done: string | undefined;
}

/** All that opens a case, and what makes more of it. */
export function LinksPage({ view, grants, done }: LinksPageProps) {
  const { case: texts } = useConsoleTexts();
  const { language, staff } = usePage();
  const href = useHref();
  const opens = useOpens(view);
  const stateOf = useGrantState();
  const { links } = texts;
  const mayChange = staff !== undefined && may(staff, 'cases.change');
  return (
    <CaseFrame view={view} title={links.title}>
      <DoneAlert texts={texts.done} done={done} />
      <p class="kern-body">{links.text}</p>
      {mayChange && (
        <div class="pegel-actions">
          <MakeForm view={view} page="links" button={links.make} />
          <MakeForm view={view} page="links/short-code" button={links.makeCode} />
        </div>
      )}
      {grants.length === 0 ? (
        <p class="kern-body">{links.none}</p>
      ) : (
        <DataTable
          caption={links.title}
          isCaptionHidden
          rows={grants}
          columns={[
            { title: links.kind, isHeader: true, cell: opens },
            { title: links.label, cell: ({ label, sentTo }) => label ?? (sentTo && links.byMail) },
            { title: links.made, cell: ({ createdAt }) => formatInstant(createdAt, language) },
            { title: links.state, cell: stateOf },
            {
              title: links.actions,
              cell: (grant) =>
                mayChange && isInForce(grant) ? (
                  <a
                    class="kern-link kern-link--no-visited-state"
                    href={href(consoleCasePath(view.key, `links/${grant.id}/revoke`))}
                  >
                    {links.revoke}
                    <span class="kern-sr-only">
                      {' '}
                      ({grants.indexOf(grant) + 1}): {opens(grant)}
                    </span>
                  </a>
                ) : null,
            },
          ]}
        />
      )}
    </CaseFrame>
  );
}

function MakeForm({ view, page, button }: { view: CaseView; page: string; button: string }) {
  const href = useHref();
  return (
    <form method="post" action={href(consoleCasePath(view.key, page))}>
      <ShownFields view={view} seen={undefined} />
      <SubmitButton secondary>{button}</SubmitButton>
    </form>
  );
}

function useGrantState() {
  const { links } = useConsoleTexts().case;
  const { language } = usePage();
  return (grant: CaseGrant): string => {
    const { revokedAt, redeemedAt, proxy, createdAt } = grant;
    if (revokedAt) return links.states.revoked(formatInstant(revokedAt, language));
    if (!isInForce(grant)) return links.states.expired;
    const usedAt = redeemedAt ?? (proxy && createdAt);
    return usedAt ? links.states.used(formatInstant(usedAt, language)) : links.states.unused;
  };
}
