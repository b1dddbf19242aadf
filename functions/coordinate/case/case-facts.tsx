import { awaitsApproval } from '../../../schemas/case.ts';
import { formatDate, formatNumber } from '../../../schemas/format.ts';
import { ownExtension } from '../../domain/waves/own-deadline.ts';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { formatLocalTime } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { unitPath } from '../registry/paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import type { CaseView } from './case-view.ts';

/** How a case is, in a few lines. */
export function CaseFacts({ view: { head, wave, approval, query } }: { view: CaseView }) {
  const { case: texts, caseWords } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const { facts } = texts;
  const { unit, status, correcting, exempted, softEdits } = head;
  const extended = ownExtension(wave, head.extendedUntil);
  const entry = [
    correcting === true && facts.correcting,
    awaitsApproval(head) && facts.inApproval,
    approval?.required && facts.approvalRequired,
  ].filter((part) => typeof part === 'string');
  return (
    <SummaryList
      entries={[
        { key: facts.status, value: caseWords.statuses[status] },
        ...(exempted ? [{ key: facts.before, value: caseWords.statuses[exempted.from] }] : []),
        ...(exempted?.coveredBy
          ? [
              {
                key: facts.coveredBy,
                value: `${exempted.coveredBy.name} (${exempted.coveredBy.ars})`,
              },
            ]
          : []),
        {
          key: facts.unit,
          value: (
            <a class="kern-link kern-link--no-visited-state" href={href(unitPath(unit.ars))}>
              {unit.name}, {unit.ars}
            </a>
          ),
        },
        { key: facts.kind, value: caseWords.kinds[unit.kind] },
        {
          key: facts.deadline,
          value: extended
            ? facts.extended(formatDate(extended, language))
            : formatLocalTime(wave.calendar.deadline, language),
        },
        ...(entry.length > 0 ? [{ key: facts.entry, value: entry.join('\n') }] : []),
        ...(softEdits > 0
          ? [{ key: facts.softEdits, value: formatNumber(softEdits, language) }]
          : []),
        ...(query ? [{ key: facts.query, value: query.text }] : []),
      ]}
    />
  );
}
