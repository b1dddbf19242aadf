import { formatNumber } from '../../../schemas/format.ts';
import { questionsOf } from '../../../schemas/questionnaire.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import { ButtonLink } from '../../web/components/button.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { DoneAlert } from '../parts/done-alert.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { ClassesTable } from './classes-table.tsx';
import { versionPath } from './paths.ts';
import type { VersionView } from './read-version.ts';
import { StateBadge } from './state-badge.tsx';
import { VersionLayout } from './version-layout.tsx';
import { WaveTitles } from './wave-titles.tsx';

interface VersionPageProps {
  view: VersionView;
  waves: readonly Wave[];
  done: string | undefined;
}

/** A version of a questionnaire: what it is, what can be done with it, what of it is published. */
export function VersionPage({ view, waves, done }: VersionPageProps) {
  const { listed, questionnaire } = view;
  const { language } = usePage();
  const { version: texts, list, done: doneTexts } = useConsoleTexts().questionnaires;
  const count = (number: number) => formatNumber(number, language);
  const size = texts.counts(
    count(questionnaire.sections.length),
    count(questionsOf(questionnaire).length),
  );
  return (
    <VersionLayout view={view} title={texts.name(listed.version)}>
      <DoneAlert texts={doneTexts} done={done} />
      <div class="pegel-hgroup">
        <p class="kern-preline">{listed.title[language]}</p>
        <h1 class="kern-heading-x-large">{texts.name(listed.version)}</h1>
      </div>
      <SummaryList
        entries={[
          { key: list.state, value: <State view={view} /> },
          { key: texts.id, value: listed.survey },
          { key: texts.size, value: size },
          { key: list.waves, value: <WaveTitles version={listed} waves={waves} /> },
        ]}
      />
      <Actions view={view} />
      <ClassesTable questionnaire={questionnaire} />
    </VersionLayout>
  );
}

function State({ view: { listed } }: { view: VersionView }) {
  const { language } = usePage();
  const { version: texts } = useConsoleTexts().questionnaires;
  const at = listed.state === 'draft' ? listed.changedAt : listed.publishedAt;
  const say = listed.state === 'draft' ? texts.changedAt : texts.publishedAt;
  return (
    <>
      <StateBadge state={listed.state} /> {at && say(formatInstant(at, language))}
    </>
  );
}

function Actions({ view: { listed, before } }: { view: VersionView }) {
  const { version: texts } = useConsoleTexts().questionnaires;
  const { staff } = usePage();
  const href = useHref();
  const mayChange = listed.state === 'draft' && staff && may(staff, 'questionnaires.change');
  const links = [
    ...(before ? [{ to: versionPath(listed, 'difference'), text: texts.difference(before) }] : []),
    { to: versionPath(listed, 'file'), text: texts.download },
    ...(mayChange
      ? [
          { to: versionPath(listed, 'replace'), text: texts.replace },
          { to: versionPath(listed, 'delete'), text: texts.delete },
        ]
      : []),
  ];
  return (
    <div class="pegel-actions">
      {mayChange && (
        <ButtonLink href={href(versionPath(listed, 'publish'))}>{texts.publish}</ButtonLink>
      )}
      <ButtonLink href={href(versionPath(listed, 'preview'))} secondary>
        {texts.preview}
      </ButtonLink>
      {links.map(({ to, text }) => (
        <a class="kern-link kern-link--no-visited-state" href={href(to)}>
          {text}
        </a>
      ))}
    </div>
  );
}
