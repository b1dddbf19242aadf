import type { PropsWithChildren } from 'hono/jsx';
import { responseRates } from '../../../analytics/indicators/rates.ts';
import { formatDate, formatInstant, formatNumber } from '../../web/format.ts';
import { usePage, useTexts } from '../../web/page-context.ts';
import type { WaveResults } from './wave-results.ts';

/** What all figures of a page rest on: responses, reference date, snapshot. */
export function Standing({ wave, results, pointer }: WaveResults) {
  const { language } = usePage();
  const texts = useTexts().results;
  const state = results.responseRate.find(({ district }) => district === null);
  if (!state) throw new TypeError('results without a state-wide response rate');
  const { rr1, coverage } = responseRates(state);
  const percent = (rate: number | null) =>
    rate === null ? texts.noValue : `${formatNumber(Math.round(rate * 1000) / 10, language)} %`;
  const running = wave.status === 'LIVE' || wave.status === 'GRACE';
  return (
    <>
      {running && (
        <div class="kern-alert kern-alert--info">
          <div class="kern-alert__header">
            <span class="kern-icon kern-icon--info" aria-hidden="true" />
            <span class="kern-title">{texts.runningTitle}</span>
          </div>
          <div class="kern-alert__body">
            <p class="kern-body">{texts.running}</p>
          </div>
        </div>
      )}
      <dl class="pegel-facts">
        <Fact name={texts.responses}>
          {texts.of(formatNumber(state.complete, language), formatNumber(state.eligible, language))}
        </Fact>
        <Fact name={texts.rr1}>{percent(rr1)}</Fact>
        <Fact name={texts.coverage}>{percent(coverage)}</Fact>
        <Fact name={texts.referenceDate}>{formatDate(wave.referenceDate, language)}</Fact>
      </dl>
      <p class="kern-body kern-body--small">
        {texts.snapshot(results.snapshot, formatInstant(pointer.takenAt, language))}
      </p>
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
