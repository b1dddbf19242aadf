import type { PropsWithChildren } from 'hono/jsx';
import { districtOfStaff } from '../../domain/access/rights.ts';
import { usePage } from '../../web/page-context.ts';
import { InternalNote } from '../../web/results/edition-note.tsx';
import type { WaveResults } from '../../web/results/wave-results.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { WaveLayout } from './wave-layout.tsx';

interface RunningPageProps {
  shown: WaveResults;
  title: string;
  scripts?: string[];
}

/** A page with results for coordinators, which says that they are not what the public sees. */
export function RunningPage(props: PropsWithChildren<RunningPageProps>) {
  const { shown, title, scripts = [], children } = props;
  return (
    <WaveLayout wave={shown.wave} isBelow title={title} scripts={scripts}>
      <InternalNote shown={shown} />
      <WholeStateNote />
      {children}
    </WaveLayout>
  );
}

/** Tells those who see their own district everywhere else that results are of all. */
export function WholeStateNote() {
  const { board } = useConsoleTexts();
  const { staff } = usePage();
  if (!staff || !districtOfStaff(staff)) return null;
  return <p class="kern-body">{board.wholeState}</p>;
}
