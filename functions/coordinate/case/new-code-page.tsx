import { consoleCasePath } from '../../web/case-paths.ts';
import { useHref } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { CaseFrame } from './case-frame.tsx';
import type { CaseView } from './case-view.ts';

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
