import type { PropsWithChildren } from 'hono/jsx';
import { formatRate, responseRates } from '../../../analytics/indicators/rates.ts';
import { isOf, wholeState } from '../../../schemas/breakdown.ts';
import { formatDate, formatNumber } from '../../../schemas/format.ts';
import { Alert } from '../components/alert.tsx';
import { SnapshotLine } from '../components/snapshot-line.tsx';
import { usePage, useTexts } from '../page-context.ts';
import type { WaveResults } from './wave-results.ts';

/** What all figures of a page rest on: responses, reference date, snapshot. */
export function Standing({ wave, results, standing }: WaveResults) {
  const { language } = usePage();
  const texts = useTexts().results;
  const state = results.responseRate.find((row) => isOf(row, wholeState));
  if (!state) throw new TypeError('results without a state-wide response rate');
  const { rr1, coverage } = responseRates(state);
  const percent = (rate: number | null) =>
    rate === null ? texts.noValue : formatRate(rate, language);
  const running = wave.status === 'LIVE' || wave.status === 'GRACE';
  return (
    <>
      {running && (
        <Alert kind="info" title={texts.runningTitle}>
          <p class="kern-body">{texts.running}</p>
        </Alert>
      )}
      <dl class="pegel-facts">
        <Fact name={texts.responses}>
          {texts.of(formatNumber(state.complete, language), formatNumber(state.eligible, language))}
        </Fact>
        <Fact name={texts.rr1}>{percent(rr1)}</Fact>
        <Fact name={texts.coverage}>{percent(coverage)}</Fact>
        <Fact name={texts.referenceDate}>{formatDate(wave.referenceDate, language)}</Fact>
      </dl>
      <SnapshotLine standing={standing} />
    </>
  );
}

function Fact({ name, children }: PropsWithChildren<{ name: string }>) {
  return (
    <div class="pegel-facts__fact">
      <dt class="kern-body kern-body--small">{name}</dt>
      <dd class="pegel-facts__value">{children}</dd>
    </div>
  );
}
