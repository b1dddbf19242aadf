import { formatNumber } from '../../../schemas/format.ts';
import { type CaseGrant, isInForce } from '../../../schemas/grant.ts';
import { may } from '../../domain/access/rights.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConfirmPage } from '../parts/confirm-page.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { CaseFrame, useCaseCrumbs } from './case-frame.tsx';
import type { CaseView } from './case-view.ts';
import { ShownFields } from './shown-fields.tsx';

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
            { title: links.label, cell: ({ label }) => label },
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
                    <span class="kern-sr-only">: {opens(grant)}</span>
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

/** Says what a grant opens. */
function useOpens({ questionnaire }: CaseView) {
  const { links } = useConsoleTexts().case;
  const { language } = usePage();
  return ({ scope, proxy, units }: CaseGrant): string => {
    const others =
      units.length > 1 ? ` ${links.others(formatNumber(units.length - 1, language))}` : '';
    if (proxy) return links.kinds.proxy;
    if (scope.kind !== 'section') return links.kinds[scope.kind] + others;
    const section = questionnaire.sections.find(({ id }) => id === scope.section);
    return links.section(section ? section.title[language] : scope.section);
  };
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

interface NewCodePageProps {
  view: CaseView;
  kind: 'link' | 'code';
  /** The link, or the code as it stands in a letter. */
  shown: string;
  /** Where a code is entered. */
  address?: string;
}

/** Shows a new link or code, which can be shown only once. */
export function NewCodePage({ view, kind, shown, address }: NewCodePageProps) {
  const { links } = useConsoleTexts().case;
  const href = useHref();
  return (
    <CaseFrame view={view} title={kind === 'link' ? links.newLink : links.newCode}>
      <div class="kern-form-input">
        <label class="kern-label" for="shown">
          {links[kind]}
        </label>
        <input
          class="kern-form-input__input"
          id="shown"
          type="text"
          readonly
          value={shown}
          spellcheck={false}
          autofocus
        />
      </div>
      <p class="kern-body">
        {links.once} {address && links.codeUse(address)}
      </p>
      <p class="kern-body">
        <a
          class="kern-link kern-link--no-visited-state"
          href={href(consoleCasePath(view.key, 'links'))}
        >
          {links.back}
        </a>
      </p>
    </CaseFrame>
  );
}

/** Asks once more before a link is revoked. */
export function RevokePage({ view, grant }: { view: CaseView; grant: CaseGrant }) {
  const { links } = useConsoleTexts().case;
  const crumbs = useCaseCrumbs(view);
  const opens = useOpens(view);
  const path = consoleCasePath(view.key, 'links');
  return (
    <ConfirmPage
      section="waves"
      crumbs={crumbs}
      title={links.revokeTitle}
      action={`${path}/${grant.id}/revoke`}
      back={path}
      button={links.revoke}
      isFinal
    >
      <p class="kern-body">
        {view.head.unit.name}: {links.kind} {opens(grant)}
        {grant.label && `, ${grant.label}`}
      </p>
      <p class="kern-body">
        {links.revokeText} {grant.units.length > 1 && links.revokeOthers}
      </p>
    </ConfirmPage>
  );
}
