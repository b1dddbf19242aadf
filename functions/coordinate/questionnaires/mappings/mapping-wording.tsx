import type { MeaningChange } from '../../../domain/questionnaires/meaning-changes.ts';
import { usePage } from '../../../web/page-context.ts';
import { useConsoleTexts } from '../../use-console-texts.ts';
import { Compared } from '../compared.tsx';

/** How both versions word a question. */
export function MappingWording({ change: { before, after } }: { change: MeaningChange }) {
  const texts = useConsoleTexts().questionMappings;
  const { language } = usePage();
  const versions = {
    before: before.questionnaire.version,
    after: after.questionnaire.version,
  };
  return (
    <>
      <Compared
        title={texts.wording}
        versions={versions}
        before={before.question.label[language]}
        after={after.question.label[language]}
      />
      {(before.question.help || after.question.help) && (
        <Compared
          title={texts.help}
          versions={versions}
          before={before.question.help?.[language]}
          after={after.question.help?.[language]}
        />
      )}
    </>
  );
}
