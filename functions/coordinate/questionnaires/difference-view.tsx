import type { Child } from 'hono/jsx';
import { formatNumber } from '../../../schemas/format.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import {
  diffQuestionnaires,
  type GeneralChange,
  isSame,
  type QuestionnaireDiff,
  type SectionChange,
} from '../../domain/questionnaires/questionnaire-diff.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { ComparedTexts, type ComparedVersions } from './compared.tsx';
import { QuestionDifference } from './question-difference.tsx';

interface DifferenceViewProps {
  before: Questionnaire;
  after: Questionnaire;
}

/** All in which two versions differ, with headings of the second level. */
export function DifferenceView({ before, after }: DifferenceViewProps) {
  const texts = useConsoleTexts().difference;
  const { language } = usePage();
  const diff = diffQuestionnaires(before, after);
  const versions = { before: before.version, after: after.version };
  if (isSame(diff)) return <p class="kern-body">{texts.none}</p>;
  const undeclared = diff.questions.filter(
    (one) => one.kind === 'changed' && one.meaning === 'undeclared',
  );
  return (
    <>
      {undeclared.length > 0 && (
        <Alert kind="warning" title={texts.undeclared.title}>
          <p class="kern-body">{texts.undeclared.text}</p>
          <ul class="kern-list kern-list--bullet">
            {undeclared.map((one) => 'after' in one && <li>{one.after.label[language]}</li>)}
          </ul>
        </Alert>
      )}
      <Part title={texts.summary}>
        <Counts diff={diff} />
      </Part>
      {diff.general.length > 0 && (
        <Part title={texts.general}>
          {diff.general.map((change) => (
            <General change={change} versions={versions} />
          ))}
        </Part>
      )}
      {diff.sections.length > 0 && (
        <Part title={texts.sections}>
          {diff.sections.map((change) => (
            <Section change={change} versions={versions} />
          ))}
        </Part>
      )}
      {diff.questions.length > 0 && (
        <Part title={texts.questions}>
          {diff.questions.map((one) => (
            <QuestionDifference diff={one} before={before} after={after} />
          ))}
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: Child }) {
  return (
    <section class="pegel-stack">
      <h2 class="kern-heading-large">{title}</h2>
      {children}
    </section>
  );
}

function Counts({ diff: { questions } }: { diff: QuestionnaireDiff }) {
  const { counts } = useConsoleTexts().difference;
  const { language } = usePage();
  const changed = questions.filter((one) => one.kind === 'changed');
  const isReworded = (one: (typeof changed)[number]) =>
    !one.movedTo &&
    one.changes.every(({ kind }) => kind === 'reworded' || kind === 'entryReworded');
  const other = changed.filter((one) => one.meaning === 'same' && !isReworded(one));
  const entries: [keyof typeof counts, number][] = [
    ['added', questions.filter(({ kind }) => kind === 'added').length],
    ['removed', questions.filter(({ kind }) => kind === 'removed').length],
    ['reworded', changed.filter(isReworded).length],
    ['meaning', changed.filter(({ meaning }) => meaning !== 'same').length],
    ['undeclared', changed.filter(({ meaning }) => meaning === 'undeclared').length],
    ['mapping', questions.filter((one) => one.kind !== 'added' && one.needsMapping).length],
    ['other', other.length],
  ];
  return (
    <SummaryList
      entries={entries
        .filter(([, count]) => count > 0)
        .map(([name, count]) => ({
          key: counts[name],
          value: formatNumber(count, language),
        }))}
    />
  );
}

function General({ change, versions }: { change: GeneralChange; versions: ComparedVersions }) {
  const texts = useConsoleTexts().difference.generalChanges;
  const { language } = usePage();
  switch (change.kind) {
    case 'reworded':
      return <ComparedTexts title={texts.title} versions={versions} {...change} />;
    case 'topicAdded':
    case 'topicRemoved':
    case 'topicChanged':
      return <p class="kern-body">{texts[change.kind](change.title[language])}</p>;
    default:
      return <p class="kern-body">{texts[change.kind]}</p>;
  }
}

function Section({ change, versions }: { change: SectionChange; versions: ComparedVersions }) {
  const texts = useConsoleTexts().difference.sectionChanges;
  const { language } = usePage();
  const say = texts[change.kind](change.title[language]);
  if (change.kind !== 'reworded') return <p class="kern-body">{say}</p>;
  const { before, after } = change;
  return (
    <ComparedTexts title={say} versions={versions} before={joined(before)} after={joined(after)} />
  );
}

/** Title and introduction of a section as one text of several lines. */
function joined({ title, intro }: Extract<SectionChange, { kind: 'reworded' }>['before']) {
  return intro ? { de: `${title.de}\n${intro.de}`, en: `${title.en}\n${intro.en}` } : title;
}
