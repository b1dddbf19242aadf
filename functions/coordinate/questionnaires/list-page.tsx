import { formatNumber } from '../../../schemas/format.ts';
import {
  compareVersions,
  type QuestionnaireVersion,
} from '../../../schemas/questionnaire-version.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import { ButtonLink } from '../../web/components/button.tsx';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { mappingsPath, uploadPath, versionPath } from './paths.ts';
import { ShippedOffer } from './shipped-offer.tsx';
import { StateBadge } from './state-badge.tsx';
import { WaveTitles } from './wave-titles.tsx';

interface ListPageProps {
  versions: readonly QuestionnaireVersion[];
  waves: readonly Wave[];
  done: string | undefined;
}

/** All questionnaires with their versions, the latest first, and the waves that ask them. */
export function ListPage({ versions, waves, done }: ListPageProps) {
  const texts = useConsoleTexts().questionnaires;
  const { list } = texts;
  const { staff } = usePage();
  const href = useHref();
  const mayChange = staff && may(staff, 'questionnaires.change');
  const bySurvey = [...Map.groupBy(versions, ({ survey }) => survey).values()];
  return (
    <ConsoleLayout title={list.title} section="questionnaires">
      <DoneAlert texts={texts.done} done={done} />
      <h1 class="kern-heading-x-large">{list.title}</h1>
      <p class="kern-body">
        {list.intro}
        {mayChange && ` ${list.change}`}
      </p>
      {mayChange && (
        <div class="pegel-actions">
          <ButtonLink href={href(uploadPath)}>{list.upload}</ButtonLink>
        </div>
      )}
      {bySurvey.length === 0 && <p class="kern-body">{list.none}</p>}
      {mayChange && <ShippedOffer versions={versions} />}
      {bySurvey.map((ofSurvey) => (
        <SurveySection versions={ofSurvey} waves={waves} />
      ))}
    </ConsoleLayout>
  );
}

function SurveySection({ versions, waves }: Pick<ListPageProps, 'versions' | 'waves'>) {
  const { questionnaires, questionMappings } = useConsoleTexts();
  const { list } = questionnaires;
  const { language } = usePage();
  const href = useHref();
  const [first] = versions;
  const isComparable = versions.filter(({ state }) => state === 'published').length > 1;
  const latestFirst = versions.toSorted((a, b) => compareVersions(b.version, a.version));
  const title = latestFirst[0]?.title[language] ?? '';
  return (
    <section class="pegel-section">
      <h2 class="kern-heading-large">{title}</h2>
      <DataTable
        caption={title}
        isCaptionHidden
        rows={latestFirst}
        columns={[
          {
            title: list.version,
            isHeader: true,
            cell: (one) => (
              <a class="kern-link kern-link--no-visited-state" href={href(versionPath(one))}>
                {one.version}
                <span class="kern-sr-only"> {title}</span>
              </a>
            ),
          },
          { title: list.state, cell: ({ state }) => <StateBadge state={state} /> },
          {
            title: list.questions,
            isNumeric: true,
            cell: ({ questions }) => formatNumber(questions, language),
          },
          { title: list.waves, cell: (one) => <WaveTitles version={one} waves={waves} /> },
          {
            title: list.changed,
            cell: (one) => {
              const at = one.state === 'draft' ? one.changedAt : one.publishedAt;
              return at ? formatInstant(at, language) : '–';
            },
          },
        ]}
      />
      {first && isComparable && (
        <p class="kern-body">
          <a class="kern-link kern-link--no-visited-state" href={href(mappingsPath(first.survey))}>
            {questionMappings.link}
            <span class="kern-sr-only"> {title}</span>
          </a>
        </p>
      )}
    </section>
  );
}
