import { formatRate } from '../../../analytics/indicators/rates.ts';
import { rateOf, type Standing } from '../../domain/board/standing.ts';
import { usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

/** The response rate in percent; where nobody counts, that there is no value. */
export function Rate({ standing }: { standing: Standing }) {
  const { board } = useConsoleTexts();
  const { language } = usePage();
  const rate = rateOf(standing);
  if (rate === undefined) return <abbr title={board.noValue}>–</abbr>;
  return <>{formatRate(rate, language)}</>;
}
