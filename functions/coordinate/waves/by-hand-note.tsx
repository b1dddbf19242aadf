import { useConsoleTexts } from '../use-console-texts.ts';

/** Says, wherever it matters, that no mail is sent and nothing happens by the clock yet. */
export function ByHandNote() {
  return <p class="kern-body">{useConsoleTexts().waves.byHand}</p>;
}
