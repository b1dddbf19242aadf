import type { PropsWithChildren } from 'hono/jsx';
import type { Wave } from '../../../schemas/wave.ts';
import { consolePathOf } from '../../web/console-paths.ts';
import { usePage } from '../../web/page-context.ts';
import { ConsoleLayout, type Crumb } from '../parts/console-layout.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { WaveNavigation } from '../waves/wave-navigation.tsx';

interface BoardLayoutProps {
  wave: Wave;
  title: string;
  /** Which of the views the page is. */
  current: 'board' | 'cases' | 'chasing';
  /** What stands above the title beside the wave. */
  crumbs?: readonly Crumb[];
}

/** The frame of the pages about the cases of a wave, with the ways to the others. */
export function BoardLayout({
  wave,
  title,
  current,
  crumbs = [],
  children,
}: PropsWithChildren<BoardLayoutProps>) {
  const { frame } = useConsoleTexts();
  const { language } = usePage();
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
      <WaveNavigation wave={wave} current={current} />
      {children}
    </ConsoleLayout>
  );
}
