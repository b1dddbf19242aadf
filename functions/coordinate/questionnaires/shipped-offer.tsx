import type { QuestionnaireVersion } from '../../../schemas/questionnaire-version.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { useHref, usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { shippedPath } from './paths.ts';
import { shippedVersion } from './shipped.ts';

/** Offers the questionnaire that comes with Pegel, while it is not there. */
export function ShippedOffer({ versions }: { versions: readonly QuestionnaireVersion[] }) {
  const { shipped } = useConsoleTexts().questionnaires;
  const { language } = usePage();
  const href = useHref();
  const { survey, version, title } = shippedVersion;
  if (versions.some((one) => one.survey === survey && one.version === version)) return null;
  return (
    <section class="pegel-section">
      <h2 class="kern-heading-large">{shipped.title}</h2>
      <p class="kern-body">{shipped.text(title[language], version)}</p>
      <form method="post" action={href(shippedPath)}>
        <SubmitButton secondary>{shipped.button}</SubmitButton>
      </form>
    </section>
  );
}
