import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { Entry, QuestionChange } from '../../domain/questionnaires/question-changes.ts';
import type { QuestionDiff } from '../../domain/questionnaires/questionnaire-diff.ts';
import { usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { Compared, ComparedTexts } from './compared.tsx';
import { DifferenceTags } from './difference-tags.tsx';
import { ruleText } from './rule-text.ts';

interface QuestionDifferenceProps {
  diff: QuestionDiff;
  before: Questionnaire;
  after: Questionnaire;
}

/** In what a question differs between two versions, with a heading of the third level. */
export function QuestionDifference({ diff, before, after }: QuestionDifferenceProps) {
  const texts = useConsoleTexts().difference;
  const { language } = usePage();
  const question = diff.kind === 'removed' ? diff.before : diff.after;
  return (
    <section class="pegel-difference">
      <h3 class="kern-heading-medium">{question.label[language]}</h3>
      <p class="kern-body kern-body--small">
        <DifferenceTags diff={diff} /> {question.id}
      </p>
      {diff.kind === 'added' && question.help && <p class="kern-body">{question.help[language]}</p>}
      {diff.kind !== 'added' && diff.needsMapping && <p class="kern-body">{texts.mappingText}</p>}
      {diff.kind === 'changed' && (
        <>
          {diff.movedTo && <p class="kern-body">{texts.movedTo(diff.movedTo[language])}</p>}
          {diff.changes.map((change) => (
            <Change change={change} diff={diff} before={before} after={after} />
          ))}
        </>
      )}
    </section>
  );
}

interface ChangeProps extends Omit<QuestionDifferenceProps, 'diff'> {
  change: QuestionChange;
  diff: Extract<QuestionDiff, { kind: 'changed' }>;
}

function Change({ change, diff, before, after }: ChangeProps) {
  const texts = useConsoleTexts().difference;
  const { language } = usePage();
  const versions = { before: before.version, after: after.version };
  switch (change.kind) {
    case 'reworded':
      return (
        <ComparedTexts
          title={texts.parts[change.part]}
          versions={versions}
          before={change.before}
          after={change.after}
        />
      );
    case 'entryAdded':
    case 'entryRemoved': {
      const isAdded = change.kind === 'entryAdded';
      const names = texts.entries[change.list];
      const label = change.entry.label[language];
      return (
        <Compared
          title={isAdded ? names.added : names.removed}
          versions={versions}
          before={isAdded ? undefined : label}
          after={isAdded ? label : undefined}
        />
      );
    }
    case 'entryReworded':
      return (
        <ComparedTexts
          title={texts.entries[change.list].reworded}
          versions={versions}
          before={change.before}
          after={change.after}
        />
      );
    case 'entryRedefined':
      return (
        <Compared
          title={texts.entries[change.list].redefined}
          versions={versions}
          before={useEntryText(change.before)}
          after={useEntryText(change.after)}
        />
      );
    case 'entriesReordered':
      return <p class="kern-body">{texts.entries[change.list].reordered}</p>;
    case 'rule':
      return (
        <Compared
          title={texts.rules[change.rule]}
          versions={versions}
          before={ruleText({ question: diff.before, questionnaire: before }, change.rule, language)}
          after={ruleText({ question: diff.after, questionnaire: after }, change.rule, language)}
        />
      );
  }
}

/** An option or column with what it means beside its wording. */
function useEntryText(entry: Entry): string {
  const { flags } = useConsoleTexts().difference;
  const { language } = usePage();
  const { exclusive, unknown, otherText } = entry as Entry & {
    exclusive?: true;
    unknown?: true;
    otherText?: { maxLength: number };
  };
  return [
    entry.label[language],
    exclusive && flags.exclusive,
    unknown && flags.unknown,
    otherText && flags.otherText(otherText.maxLength),
  ]
    .filter(Boolean)
    .join(', ');
}
