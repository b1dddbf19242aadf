import type { Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import { owesAnswer } from '../../domain/board/board-case.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { ButtonLink, SubmitButton } from '../../web/components/button.tsx';
import { wavePath } from '../../web/console-paths.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import type { CaseTexts } from '../../web/texts/console/case.de.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { lettersPath } from '../waves/wave-paths.ts';
import { type CaseView, isPossible, takesLink, takesProxy } from './case-view.ts';
import { exemptionsOf } from './exemptions-of.ts';
import { ShownFields } from './shown-fields.tsx';

interface CaseActionsProps {
  view: CaseView;
  /** The latest entry of the audit that the page shows. */
  seen: string | undefined;
}

/** What can be done about a case now. */
export function CaseActions({ view, seen }: CaseActionsProps) {
  const { case: texts } = useConsoleTexts();
  const { staff } = usePage();
  const href = useHref();
  const { key, wave, isSettled, isOpen, isExtendable } = view;
  const { actions } = texts;
  const mayExtend = isExtendable && staff !== undefined && may(staff, 'waves.change');
  const link = (page: string, text: string) => (
    <ButtonLink href={href(consoleCasePath(key, page))} secondary>
      {text}
    </ButtonLink>
  );
  const proxy = takesProxy(view) && (
    <form method="post" action={href(consoleCasePath(key, 'proxy'))}>
      <ShownFields view={view} seen={seen} />
      <SubmitButton secondary>{actions.proxy}</SubmitButton>
    </form>
  );
  if (isSettled) {
    return (
      <>
        <p class="kern-body">{settledText(wave, texts)}</p>
        {proxy && <div class="pegel-actions">{proxy}</div>}
      </>
    );
  }
  return (
    <>
      {!isOpen && <p class="kern-body">{isExtendable ? texts.notOpen : texts.closed}</p>}
      {view.head.covers && <p class="kern-body">{texts.covers(view.head.covers.size)}</p>}
      <div class="pegel-actions">
        {isPossible(view, 'accept') && (
          <form method="post" action={href(consoleCasePath(key, 'accept'))}>
            <ShownFields view={view} seen={seen} />
            <SubmitButton>{actions.accept}</SubmitButton>
          </form>
        )}
        {isPossible(view, 'query') && link('query', actions.query)}
        {link('call', actions.call)}
        {proxy}
        {exemptionsOf(view).length > 0 && link('exempt', actions.exempt)}
        {isPossible(view, 'reinstate') && link('reinstate', actions.reinstate)}
        {takesLink(view) && link('send-link', actions.sendLink)}
        {link('links', actions.links)}
        {view.isOpen && owesAnswer(view.head) && (
          <ButtonLink href={href(lettersPath(key.wave, key.ars))} secondary>
            {actions.letter}
          </ButtonLink>
        )}
        {mayExtend && (
          <ButtonLink href={`${href(wavePath(key.wave, 'extend-unit'))}?ars=${key.ars}`} secondary>
            {actions.extend}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

/** Why nothing is decided about the case any more, and what is possible all the same. */
function settledText({ status, underWay }: Wave, texts: CaseTexts): string {
  if (status === 'CANCELLED') return texts.cancelled;
  return underWay ? texts.publishing : texts.settled;
}
