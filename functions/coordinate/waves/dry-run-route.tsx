import { formatNumber } from '../../../schemas/format.ts';
import type { Unit } from '../../../schemas/registry.ts';
import { isPlanned, type Wave } from '../../../schemas/wave.ts';
import { countMailboxes, type Reach } from '../../store/contacts/mailboxes.ts';
import { getWave } from '../../store/waves/definitions.ts';
import { readPlannedFrame } from '../../store/waves/planned-frame.ts';
import { usePage } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { DataTable } from '../parts/data-table.tsx';
import { type PageOf, pageOf } from '../parts/page-of.ts';
import { Pagination } from '../parts/pagination.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { frameRefusal } from './frame-refusal.ts';
import { showWave } from './show-wave.tsx';
import { WaveLayout } from './wave-layout.tsx';

/** Tells whom the invitation would reach, without sending anything. */
export function addDryRunRoute(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts } = dependencies;
  routes.get('/coordinate/waves/:wave/dry-run', 'waves.change', async (c) => {
    const wave = await getWave(core, c.req.param('wave'));
    if (!isPlanned(wave)) return showWave(c, dependencies, wave, { refused: 'status' });
    try {
      const { units } = await readPlannedFrame(core, wave);
      const reach = await countMailboxes(contacts, units);
      const without = pageOf(c, reach.without);
      return renderPage(c, <DryRunPage wave={wave} units={units.length} {...{ reach, without }} />);
    } catch (error) {
      return showWave(c, dependencies, wave, { refused: frameRefusal(error) });
    }
  });
}

interface DryRunPageProps {
  wave: Wave;
  /** How many units are asked. */
  units: number;
  reach: Reach<Unit>;
  /** The units without a mailbox, a page of them. */
  without: PageOf<Unit>;
}

function DryRunPage({ wave, units, reach, without }: DryRunPageProps) {
  const { dryRun } = useConsoleTexts().waves;
  const { language } = usePage();
  const count = (number: number) => formatNumber(number, language);
  const reached = units - without.total;
  return (
    <WaveLayout wave={wave} isBelow title={dryRun.title}>
      <h1 class="kern-heading-x-large">{dryRun.title}</h1>
      <p class="kern-body">{dryRun.text(count(reach.mailboxes), count(reached))}</p>
      <p class="kern-body">{dryRun.nothingSent}</p>
      {without.total === 0 && <p class="kern-body">{dryRun.noneWithout}</p>}
      {without.total > 0 && (
        <div class="pegel-section">
          <h2 class="kern-heading-large">{dryRun.without(count(without.total))}</h2>
          <p class="kern-body">{dryRun.withoutText}</p>
          <DataTable
            caption={dryRun.without(count(without.total))}
            isCaptionHidden
            rows={without.items}
            columns={[
              { title: dryRun.unit, isHeader: true, cell: ({ name }) => name },
              { title: dryRun.key, cell: ({ ars }) => ars },
            ]}
          />
          <Pagination list={without} />
        </div>
      )}
    </WaveLayout>
  );
}
