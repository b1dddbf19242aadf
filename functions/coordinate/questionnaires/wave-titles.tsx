import type { QuestionnaireVersion } from '../../../schemas/questionnaire-version.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { consolePathOf } from '../../web/console-paths.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

interface WaveTitlesProps {
  version: Pick<QuestionnaireVersion, 'survey' | 'version'>;
  waves: readonly Wave[];
}

/** The waves that ask a version of a questionnaire. */
export function WaveTitles({ version, waves }: WaveTitlesProps) {
  const { list } = useConsoleTexts().questionnaires;
  const { language } = usePage();
  const href = useHref();
  const asking = waves.filter(
    (wave) => wave.survey === version.survey && wave.questionnaireVersion === version.version,
  );
  if (asking.length === 0) return <>{list.noWaves}</>;
  return (
    <ul class="kern-list pegel-list--tight">
      {asking.map(({ id, title }) => (
        <li>
          <a class="kern-link kern-link--no-visited-state" href={href(consolePathOf('waves', id))}>
            {title[language]}
          </a>
        </li>
      ))}
    </ul>
  );
}
