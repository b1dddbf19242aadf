import type { PropsWithChildren } from 'hono/jsx';
import type { Wave } from '../../../schemas/wave.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout, type Crumb } from '../parts/console-layout.tsx';
import { consolePathOf } from '../paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { boardPath, casesPath, chasingPath } from './paths.ts';

interface BoardLayoutProps {
  wave: Wave;
  title: string;
  /** What stands above the title beside the wave. */
  crumbs?: readonly Crumb[];
}

/** The frame of the pages about the cases of a wave, with the ways to the others. */
export function BoardLayout({
  wave,
  title,
  crumbs = [],
  children,
}: PropsWithChildren<BoardLayoutProps>) {
  const { frame, board } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const ways = [
    { path: boardPath(wave.id), text: board.title },
    { path: casesPath(wave.id), text: board.toCases },
    { path: chasingPath(wave.id), text: board.toChasing },
  ];
  return (
    <ConsoleLayout
      title={title}
      section="waves"
      wave={wave}
      crumbs={[
        { path: consolePathOf('waves'), text: frame.sections.waves },
        { path: consolePathOf('waves', wave.id), text: wave.title[language] },
        ...crumbs,
      ]}
    >
      <h1 class="kern-heading-x-large">{title}</h1>
      <nav aria-label={board.ways}>
        <ul class="pegel-nav__links">
          {ways.map(({ path, text }) => (
            <li>
              <a class="kern-link kern-link--no-visited-state" href={href(path)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </ConsoleLayout>
  );
}
