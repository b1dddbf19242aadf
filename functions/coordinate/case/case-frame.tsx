import type { PropsWithChildren } from 'hono/jsx';
import { consoleCasePath } from '../../web/case-paths.ts';
import { consolePathOf } from '../../web/console-paths.ts';
import { usePage } from '../../web/page-context.ts';
import { StatusBadge } from '../board/status-badge.tsx';
import { ConsoleLayout, type Crumb } from '../parts/console-layout.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import type { CaseView } from './case-view.ts';

/** The pages above those of a case. */
export function useCaseCrumbs({ key, wave, head }: CaseView, isBelow = true): Crumb[] {
  const { frame, case: texts } = useConsoleTexts();
  const { language } = usePage();
  return [
    { path: consolePathOf('waves'), text: frame.sections.waves },
    { path: consolePathOf('waves', key.wave), text: wave.title[language] },
    { path: consolePathOf('waves', key.wave, 'cases'), text: texts.cases },
    ...(isBelow ? [{ path: consoleCasePath(key), text: head.unit.name }] : []),
  ];
}

interface CaseFrameProps {
  view: CaseView;
  /** Without one the page is that of the case itself. */
  title?: string;
  hasErrors?: boolean;
  /** The id of the form that the other language takes along. */
  form?: string;
}

/** The frame of the pages of a case: where one is, what the page is about, how the case is. */
export function CaseFrame({ view, title, children, ...props }: PropsWithChildren<CaseFrameProps>) {
  const { head, wave } = view;
  const crumbs = useCaseCrumbs(view, title !== undefined);
  return (
    <ConsoleLayout
      title={title ? `${title}: ${head.unit.name}` : head.unit.name}
      section="waves"
      wave={wave}
      crumbs={crumbs}
      {...props}
    >
      <div class="kern-hgroup pegel-hgroup">
        <h1 class="kern-heading-x-large">{title ?? head.unit.name}</h1>
        <p class="kern-preline">
          {title && `${head.unit.name} · `}
          <StatusBadge status={head.status} />
        </p>
      </div>
      {children}
    </ConsoleLayout>
  );
}
