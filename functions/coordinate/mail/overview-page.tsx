import type { Temporal } from 'temporal-polyfill';
import { type Stage, stages } from '../../../schemas/message.ts';
import { isPlanned } from '../../../schemas/wave.ts';
import { countMails, type MailCounts, sumOf } from '../../domain/mail/mail-counts.ts';
import { isStage, type MailTopic, topicsOfWave } from '../../domain/mail/mail-topics.ts';
import { heldStages, stageTimes } from '../../domain/mail/stages.ts';
import type { StageRefusal } from '../../domain/waves/stage-now.ts';
import { Alert } from '../../web/components/alert.tsx';
import { formatLocalTime } from '../../web/format.ts';
import { usePage } from '../../web/page-context.ts';
import { DoneAlert } from '../parts/done-alert.tsx';
import { PageSection } from '../parts/page-section.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { CountsTable } from './counts-table.tsx';
import { MailLayout } from './mail-layout.tsx';
import { NextMail } from './next-mail.tsx';
import type { MailView } from './read-mail-view.ts';
import { UncertainHint } from './uncertain-hint.tsx';
import { UnreachableSection } from './unreachable-section.tsx';

interface OverviewPageProps {
  view: MailView;
  now: Temporal.Instant;
  /** How many messages of the wave wait for a decision of whoever looks. */
  uncertain: number;
  done?: string | undefined;
  refused?: StageRefusal | 'stale' | undefined;
}

/** The mails of a wave at a glance. */
export function OverviewPage({ view, now, uncertain, done, refused }: OverviewPageProps) {
  const { mail: texts } = useConsoleTexts();
  const { language } = usePage();
  const { wave, counts, own } = view;
  const times = new Map<Stage, string>(stageTimes(wave));
  const held = new Set(
    (view.pausedSince ? heldStages(wave, view.pausedSince, now) : []).map(([stage]) => stage),
  );
  const rowOf = (topic: MailTopic) => ({ topic, counts: counts.get(topic) ?? countMails([], now) });
  const hasAny = (of: MailCounts | 'many') => of === 'many' || sumOf(of) > 0;
  const others = topicsOfWave
    .filter((topic) => !isStage(topic))
    .map(rowOf)
    .filter((row) => hasAny(row.counts));
  return (
    <MailLayout wave={wave} title={texts.title}>
      <DoneAlert texts={texts.done} done={done} />
      {refused && (
        <Alert kind="warning" title={texts.refused.title} urgent>
          <p class="kern-body">{texts.refused[refused]}</p>
        </Alert>
      )}
      <UncertainHint count={uncertain} wave={wave.id} />
      <PageSection title={texts.overview.next}>
        <NextMail view={view} now={now} />
      </PageSection>
      {!isPlanned(wave) && (
        <>
          <PageSection title={texts.overview.stages}>
            {own !== undefined && <p class="kern-body">{texts.overview.ownDistrict}</p>}
            <CountsTable
              wave={wave.id}
              caption={texts.overview.stagesCaption}
              rows={stages
                .filter((stage) => times.has(stage) || hasAny(rowOf(stage).counts))
                .map((stage) => {
                  const time = times.get(stage);
                  return {
                    ...rowOf(stage),
                    isHeld: held.has(stage),
                    ...(time && { time: formatLocalTime(time, language) }),
                  };
                })}
              hasTimes
            />
          </PageSection>
          <PageSection title={texts.overview.others}>
            {others.length === 0 ? (
              <p class="kern-body">{texts.overview.none}</p>
            ) : (
              <CountsTable wave={wave.id} caption={texts.overview.othersCaption} rows={others} />
            )}
          </PageSection>
          <UnreachableSection view={view} />
        </>
      )}
    </MailLayout>
  );
}
