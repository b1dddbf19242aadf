import type { CaseGrant } from '../../../schemas/grant.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { ConfirmPage } from '../parts/confirm-page.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { useCaseCrumbs } from './case-frame.tsx';
import type { CaseView } from './case-view.ts';
import { useOpens } from './use-opens.ts';

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
