import type { MappingRecord } from '../../../../schemas/question-mapping.ts';
import { formatInstant } from '../../../web/format.ts';
import { usePage } from '../../../web/page-context.ts';
import { useConsoleTexts } from '../../use-console-texts.ts';

/** Whether a mapping is approved, and since when. */
export function MappingState({ record }: { record: MappingRecord | undefined }) {
  const { states, stateAt } = useConsoleTexts().questionMappings;
  const { language } = usePage();
  if (!record) return <>{states.none}</>;
  const { approval, proposedAt } = record;
  const kind = approval ? 'success' : 'info';
  return (
    <>
      <span class={`kern-badge kern-badge--small kern-badge--${kind}`}>
        <span class={`kern-icon kern-icon--${kind}`} aria-hidden="true"></span>
        <span class="kern-label">{approval ? states.approved : states.proposed}</span>
      </span>{' '}
      {stateAt(formatInstant(approval?.at ?? proposedAt, language))}
    </>
  );
}
