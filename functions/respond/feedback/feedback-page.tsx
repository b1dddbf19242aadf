import { Temporal } from 'temporal-polyfill';
import { adoption } from '../../../analytics/indicators/adoption/index.ts';
import { preference } from '../../../analytics/indicators/preference/index.ts';
import { formatRate, responseRates } from '../../../analytics/indicators/rates.ts';
import { readinessLevels } from '../../../analytics/indicators/readiness/index.ts';
import { responseRate } from '../../../analytics/indicators/response-rate/index.ts';
import type { StoredResults } from '../../../analytics/lake/read-results.ts';
import { peers, unitFeedback } from '../../../analytics/reports/peers/index.ts';
import { formatDate, formatNumber } from '../../../schemas/format.ts';
import type { ResponseRow } from '../../../schemas/results.ts';
import { sizeClassLabels, sizeClassOf } from '../../../schemas/size-class.ts';
import type { Submission } from '../../../schemas/submission.ts';
import { Alert } from '../../web/components/alert.tsx';
import { Method } from '../../web/components/method.tsx';
import { SnapshotLine } from '../../web/components/snapshot-line.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { formatLocalTime } from '../../web/format.ts';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import { CaseLayout, PageHeading } from '../case/case-layout.tsx';
import { isSubmitted, type Visit } from '../case/visit.ts';
import { pathOf } from '../paths.ts';
import { ChoicesFeedback } from './feedback-choices.tsx';
import { ReadinessSection } from './feedback-readiness.tsx';
import { StatusFeedback } from './feedback-topic.tsx';

interface FeedbackPageProps {
  visit: Visit;
  stored: StoredResults;
  /** What counts of the unit, undefined where it has not answered. */
  submission: Submission | undefined;
}

/** A unit beside its district, its size class and all, topic by topic. */
export function FeedbackPage({ visit, stored, submission }: FeedbackPageProps) {
  const { language } = usePage();
  const { feedback: texts, coordination } = useTexts();
  const responseOf = useResponse();
  const { questionnaire, head, wave } = visit;
  const { unit } = head;
  const answers = submission?.answers;
  const {
    topics,
    preference: preferred,
    readiness,
    district,
    state,
  } = unitFeedback(stored.results, questionnaire, unit, answers);
  const entries = [
    { key: texts.sizeClass, value: sizeClassLabels[sizeClassOf(unit.inhabitants)][language] },
    ...(district
      ? [
          { key: texts.district, value: district.name },
          { key: texts.responseInDistrict, value: responseOf(district.response) },
        ]
      : []),
    { key: texts.response, value: responseOf(state) },
    { key: texts.referenceDate, value: formatDate(wave.referenceDate, language) },
  ];
  return (
    <CaseLayout visit={visit} title={texts.title}>
      <BackLink visit={visit} />
      <PageHeading title={texts.title} preline={unit.name} />
      {!answers && (
        <Alert kind="info" title={texts.notReported.title}>
          <p class="kern-body">{texts.notReported.text}</p>
        </Alert>
      )}
      <SummaryList entries={entries} />
      <SnapshotLine standing={stored.standing} />
      <p class="kern-body">
        {useBasis(stored, submission)}
        {submission?.mode === 'PROXY' && ` ${coordination.proxy.noted}`}
        {!district && ` ${texts.aloneInDistrict}`}
      </p>
      {topics.map((topic) => (
        <StatusFeedback topic={topic} />
      ))}
      {preferred && <ChoicesFeedback preferred={preferred} />}
      {readiness && <ReadinessSection readiness={readiness} />}
      <Method
        indicators={[
          peers,
          responseRate,
          adoption,
          preference,
          ...(readiness ? [readinessLevels] : []),
        ]}
      />
    </CaseLayout>
  );
}

/** There are no figures to show: the wave still runs, or they are not counted yet. */
export function EarlyFeedbackPage({ visit }: { visit: Visit }) {
  const { language } = usePage();
  const texts = useTexts().feedback;
  const { head, wave, isOver } = visit;
  return (
    <CaseLayout visit={visit} title={texts.title}>
      <BackLink visit={visit} />
      <PageHeading title={texts.title} preline={head.unit.name} />
      <p class="kern-body">
        {isOver
          ? texts.notYetCounted
          : texts.early(formatLocalTime(wave.calendar.graceEnds, language))}
      </p>
    </CaseLayout>
  );
}

function BackLink({ visit }: { visit: Visit }) {
  const { receipt, section } = useTexts();
  const href = useHref();
  const submitted = isSubmitted(visit);
  return (
    <p class="kern-body pegel-screen">
      <a
        class="kern-link kern-link--no-visited-state"
        href={href(pathOf(visit.key, submitted ? 'receipt' : undefined))}
      >
        {submitted ? receipt.copy : section.back}
      </a>
    </p>
  );
}

/** Says who is counted, and whether the unit is. */
function useBasis({ standing, results, releases }: StoredResults, submission?: Submission): string {
  const texts = useTexts().feedback;
  if (!submission) return texts.basisWithout;
  const isAfter = (time: string) => Temporal.Instant.compare(submission.submittedAt, time) > 0;
  if (isAfter(standing.takenAt)) return texts.basisBefore;
  const kept = new Set(results.keptTables?.map(({ snapshot }) => snapshot));
  const isLeftOut = releases.some(({ snapshot, at }) => kept.has(snapshot) && isAfter(at));
  return isLeftOut ? `${texts.basis} ${texts.basisKept}` : texts.basis;
}

/** Says how many have answered, with the share. */
function useResponse(): (row: ResponseRow) => string {
  const { language } = usePage();
  const texts = useTexts().feedback;
  return (row) => {
    const { rr1 } = responseRates(row);
    if (rr1 === null) return texts.nobodyAsked;
    return texts.reported(
      formatNumber(row.complete, language),
      formatNumber(row.eligible, language),
      formatRate(rr1, language),
    );
  };
}
