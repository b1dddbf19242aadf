import type { PropsWithChildren } from 'hono/jsx';
import { consolePathOf } from '../../web/console-paths.ts';
import { useHref } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { type ImportStep, importPath, importSteps, importsPath } from './paths.ts';

interface ImportLayoutProps {
  upload: string;
  step: ImportStep;
  /** Whether the steps after the first can be reached: it was said which wave this is. */
  isPlanned: boolean;
  title: string;
  hasErrors?: boolean;
}

/** The frame of the steps of an import, with links to all of them. */
export function ImportLayout(props: PropsWithChildren<ImportLayoutProps>) {
  const { upload, step, isPlanned, title, hasErrors, children } = props;
  const { imports, frame } = useConsoleTexts();
  const href = useHref();
  return (
    <ConsoleLayout
      title={title}
      section="waves"
      crumbs={[
        { path: consolePathOf('waves'), text: frame.sections.waves },
        { path: importsPath, text: imports.title },
      ]}
      hasErrors={hasErrors ?? false}
    >
      <nav aria-label={imports.steps.label}>
        <ol class="pegel-crumbs">
          {importSteps.map((one) => (
            <li class="kern-body kern-body--small">
              {one === step || (!isPlanned && one !== 'settings') ? (
                <span aria-current={one === step ? 'step' : undefined}>{imports.steps[one]}</span>
              ) : (
                <a
                  class="kern-link kern-link--small kern-link--no-visited-state"
                  href={href(importPath(upload, one))}
                >
                  {imports.steps[one]}
                </a>
              )}
            </li>
          ))}
        </ol>
      </nav>
      {children}
    </ConsoleLayout>
  );
}
