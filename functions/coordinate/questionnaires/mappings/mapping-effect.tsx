import { chartTexts } from '../../../../analytics/charts/texts.ts';
import type { BrokenStatus } from '../../../domain/questionnaires/broken-statuses.ts';
import { Alert } from '../../../web/components/alert.tsx';
import { usePage } from '../../../web/page-context.ts';
import { useConsoleTexts } from '../../use-console-texts.ts';
import type { MappingView } from './read-mappings.ts';

type EffectProps = Pick<MappingView, 'record' | 'decidesTopic' | 'broken'>;

/** What a mapping does to the trend, in a few words. */
export function useEffectOnTrend({ record, decidesTopic, broken }: EffectProps): string {
  const { effects } = useConsoleTexts().questionMappings;
  if (!decidesTopic) return effects.noTopic;
  if (!record) return effects.open;
  if (record.approval) return record.mapping.preservesStatuses ? effects.joins : effects.breaks;
  return broken.length === 0 ? effects.wouldJoin : effects.breaks;
}

/** Says why a mapping does not join the trend. */
export function BrokenNotice({ broken }: Pick<MappingView, 'broken'>) {
  const { reasonsTitle, reasonsText } = useConsoleTexts().questionMappings;
  return (
    <Alert kind="warning" title={reasonsTitle}>
      <p class="kern-body">{reasonsText}</p>
      <ul class="kern-list kern-list--bullet">
        {broken.map((one) => (
          <li>
            <Reason broken={one} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Reason({ broken }: { broken: BrokenStatus }) {
  const { reasons } = useConsoleTexts().questionMappings;
  const { language } = usePage();
  const { statuses } = chartTexts[language];
  const topic = broken.topic[language];
  switch (broken.kind) {
    case 'noCounterpart':
      return <>{reasons.noCounterpart(topic, broken.entry.label[language])}</>;
    case 'otherStatus':
      return (
        <>
          {reasons.otherStatus(
            topic,
            broken.entry.label[language],
            statuses[broken.before],
            statuses[broken.after],
          )}
        </>
      );
    case 'otherRule':
      return <>{reasons.otherRule(topic)}</>;
  }
}
