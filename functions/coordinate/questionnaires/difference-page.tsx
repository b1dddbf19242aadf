import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { DifferenceView } from './difference-view.tsx';
import type { VersionView } from './read-version.ts';
import { VersionLayout } from './version-layout.tsx';

interface DifferencePageProps {
  view: VersionView;
  before: Questionnaire;
}

/** In what a version differs from the published one before it. */
export function DifferencePage({ view, before }: DifferencePageProps) {
  const texts = useConsoleTexts().difference;
  const title = texts.title(before.version, view.listed.version);
  return (
    <VersionLayout view={view} title={title}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <DifferenceView before={before} after={view.questionnaire} />
    </VersionLayout>
  );
}
