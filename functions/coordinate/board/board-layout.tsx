import type { PropsWithChildren } from 'hono/jsx';
import type { Wave } from '../../../schemas/wave.ts';
import { usePage } from '../../web/page-context.ts';
import { ConsoleLayout, type Crumb } from '../parts/console-layout.tsx';
import { consolePathOf } from '../paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { WaveNavigation } from '../waves/wave-navigation.tsx';

interface BoardLayoutProps {
  wave: Wave;
  title: string;
  /** What stands above the title beside the wave. */
  crumbs?: readonly Crumb[];
  /** Where one is, if it is one of the places of the wave. */
  current?: 'board' | 'cases' | 'chasing';
}

/** The frame of the pages about the cases of a wave, with the ways to the others. */
export function BoardLayout({
  wave,
  title,
  crumbs = [],
  current,
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
