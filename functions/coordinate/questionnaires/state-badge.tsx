import type { QuestionnaireVersion } from '../../../schemas/questionnaire-version.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

/** Whether a version is a draft or published. */
export function StateBadge({ state }: Pick<QuestionnaireVersion, 'state'>) {
  const { states } = useConsoleTexts().questionnaires;
  const kind = state === 'draft' ? 'info' : 'success';
  return (
    <span class={`kern-badge kern-badge--small kern-badge--${kind}`}>
      <span class={`kern-icon kern-icon--${kind}`} aria-hidden="true"></span>
      <span class="kern-label">{states[state]}</span>
    </span>
  );
}
