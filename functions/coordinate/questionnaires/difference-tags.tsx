import type { QuestionDiff } from '../../domain/questionnaires/questionnaire-diff.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

/** What has happened to a question, in a few words. */
export function DifferenceTags({ diff }: { diff: QuestionDiff }) {
  const { tags } = useConsoleTexts().difference;
  return (
    <>
      {tagsOf(diff).map((tag) => (
        <>
          <span
            class={`kern-badge kern-badge--small kern-badge--${warnings.includes(tag) ? 'warning' : 'info'}`}
          >
            <span class="kern-label">{tags[tag]}</span>
          </span>{' '}
        </>
      ))}
    </>
  );
}

type Tag = 'added' | 'removed' | 'reworded' | 'declared' | 'undeclared' | 'mapping' | 'changed';

const warnings: readonly Tag[] = ['removed', 'declared', 'undeclared', 'mapping'];

function tagsOf(diff: QuestionDiff): Tag[] {
  if (diff.kind === 'added') return ['added'];
  const mapping: Tag[] = diff.needsMapping ? ['mapping'] : [];
  if (diff.kind === 'removed') return ['removed', ...mapping];
  const isWording = (kind: string) => kind === 'reworded' || kind === 'entryReworded';
  const { changes, meaning, movedTo } = diff;
  const isChanged = movedTo || changes.some(({ kind }) => !isWording(kind));
  return [
    ...(meaning === 'same' ? [] : [meaning]),
    ...(changes.some(({ kind }) => isWording(kind)) ? (['reworded'] as const) : []),
    ...(meaning === 'same' && isChanged ? (['changed'] as const) : []),
    ...mapping,
  ];
}
