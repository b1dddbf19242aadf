import { formatNumber } from '../../../schemas/format.ts';
import { isPublished, type Wave } from '../../../schemas/wave.ts';
import { recipientsPath, wavePath } from '../../web/console-paths.ts';
import { formatLocalTime } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConfirmPage } from '../parts/confirm-page.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { type ConfirmedStep, type Consequences, consequencesOf } from './consequences.ts';
import { useWaveCrumbs } from './wave-layout.tsx';

const finalSteps: readonly ConfirmedStep[] = ['open', 'close', 'publish', 'cancel', 'delete'];

interface ConfirmStepProps {
  wave: Wave;
  step: ConfirmedStep;
  foreseen: Consequences;
}

/** Asks once more before a step, with what it will do. */
export function ConfirmStep({ wave, step, foreseen }: ConfirmStepProps) {
  const { confirm } = useConsoleTexts().waves;
  const { language } = usePage();
  const href = useHref();
  const { title, button } = confirm[step === 'publish' && isPublished(wave) ? 'revise' : step];
  const lines = consequencesOf(step, wave, foreseen, confirm, {
    count: (number) => formatNumber(number, language),
    time: (localTime) => formatLocalTime(localTime, language),
    text: (text) => text[language],
  });
  return (
    <ConfirmPage
      section="waves"
      crumbs={useWaveCrumbs(wave)}
      wave={wave}
      title={title}
      button={button}
      action={wavePath(wave.id, 'steps', step)}
      back={wavePath(wave.id)}
      isFinal={finalSteps.includes(step)}
      fields={{ version: String(wave.version) }}
    >
      {lines.map((line) => (
        <p class="kern-body">{line}</p>
      ))}
      {foreseen.told !== undefined && (
        <p class="kern-body">
          <a class="kern-link kern-link--no-visited-state" href={href(recipientsPath)}>
            {confirm.publish.toRecipients}
          </a>
        </p>
      )}
    </ConfirmPage>
  );
}
