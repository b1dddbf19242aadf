import type { PropsWithChildren } from 'hono/jsx';
import type { Wave } from '../../../schemas/wave.ts';
import { wavePath } from '../../web/console-paths.ts';
import { usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { wavesPath } from './wave-paths.ts';

interface WaveLayoutProps {
  wave: Wave;
  title: string;
  /** Whether the page lies below that of the wave. */
  isBelow?: boolean;
  hasErrors?: boolean;
  form?: string;
  /** Paths of scripts. */
  scripts?: string[];
}

/** The frame of a page about a wave, with the way up. */
export function WaveLayout({
  wave,
  isBelow = false,
  children,
  ...props
}: PropsWithChildren<WaveLayoutProps>) {
  const crumbs = useWaveCrumbs(wave);
  return (
    <ConsoleLayout
      section="waves"
      wave={wave}
      crumbs={isBelow ? crumbs : crumbs.slice(0, 1)}
      {...props}
    >
      {children}
    </ConsoleLayout>
  );
}

/** The pages above those below a wave. */
export function useWaveCrumbs({ id, title }: Wave): { path: string; text: string }[] {
  const { waves } = useConsoleTexts();
  const { language } = usePage();
  return [
    { path: wavesPath, text: waves.title },
    { path: wavePath(id), text: title[language] },
  ];
}
