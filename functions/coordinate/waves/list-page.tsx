import { formatDate } from '../../../schemas/format.ts';
import { latestFirst } from '../../../schemas/order.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import { ButtonLink } from '../../web/components/button.tsx';
import { wavePath } from '../../web/console-paths.ts';
import { formatLocalTime } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { importsPath } from '../imports/paths.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { slideTemplatePath } from '../slide-template/paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { StatusBadge } from './status-badge.tsx';
import { newWaveId } from './wave-paths.ts';

/** All waves, the latest reference date first. */
export function WavesPage({ waves, done }: { waves: readonly Wave[]; done: string | undefined }) {
  const { waves: texts, imports, slideTemplate } = useConsoleTexts();
  const { language, staff } = usePage();
  const href = useHref();
  return (
    <ConsoleLayout title={texts.title} section="waves">
      <DoneAlert texts={texts.done} done={done} />
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      {waves.length === 0 && <p class="kern-body">{texts.none}</p>}
      {waves.length > 0 && (
        <DataTable
          caption={texts.list.caption}
          rows={latestFirst(waves)}
          columns={[
            {
              title: texts.list.wave,
              isHeader: true,
              cell: ({ id, title }) => (
                <a class="kern-link kern-link--no-visited-state" href={href(wavePath(id))}>
                  {title[language]}
                </a>
              ),
            },
            { title: texts.list.status, cell: ({ status }) => <StatusBadge status={status} /> },
            {
              title: texts.list.referenceDate,
              cell: ({ referenceDate }) => formatDate(referenceDate, language),
            },
            {
              title: texts.list.opens,
              cell: ({ calendar }) => formatLocalTime(calendar.opens, language),
            },
            {
              title: texts.list.deadline,
              cell: ({ calendar }) => formatLocalTime(calendar.deadline, language),
            },
          ]}
        />
      )}
      {staff && may(staff, 'waves.change') && (
        <div class="pegel-actions">
          <ButtonLink href={href(wavePath(newWaveId))}>{texts.create}</ButtonLink>
          <a class="kern-link kern-link--no-visited-state" href={href(importsPath)}>
            {imports.title}
          </a>
          <a class="kern-link kern-link--no-visited-state" href={href(slideTemplatePath)}>
            {slideTemplate.title}
          </a>
        </div>
      )}
    </ConsoleLayout>
  );
}
