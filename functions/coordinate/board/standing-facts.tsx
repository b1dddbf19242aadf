import type { PropsWithChildren } from 'hono/jsx';
import { formatDate, formatNumber } from '../../../schemas/format.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { districtOfStaff } from '../../domain/access/rights.ts';
import type { Standing } from '../../domain/board/standing.ts';
import { formatLocalTime } from '../../web/format.ts';
import { usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { Rate } from './rate.tsx';

/** How many have reported so far, and until when. */
export function StandingFacts({ standing, wave }: { standing: Standing; wave: Wave }) {
  const { board } = useConsoleTexts();
  const { language, staff } = usePage();
  const isRunning = wave.status === 'LIVE' || wave.status === 'GRACE';
  const count = (number: number) => formatNumber(number, language);
  return (
    <>
      <dl class="pegel-facts">
        <Fact name={board.responses}>
          {board.of(count(standing.complete), count(standing.eligible))}
        </Fact>
        <Fact name={isRunning ? board.rate : board.ratePerDistrict}>
          <Rate standing={standing} />
        </Fact>
        <Fact name={board.referenceDate}>{formatDate(wave.referenceDate, language)}</Fact>
        {isRunning && (
          <Fact name={board.deadline}>{formatLocalTime(wave.calendar.deadline, language)}</Fact>
        )}
      </dl>
      {staff && districtOfStaff(staff) && <p class="kern-body">{board.ownDistrict}</p>}
      <p class="kern-body kern-body--small">{board.rateNote}</p>
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
