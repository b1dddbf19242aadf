import type { Hono } from 'hono';
import { isEditable, isExempt } from '../../../schemas/case.ts';
import { formatDate } from '../../../schemas/format.ts';
import type { CaseGrant } from '../../../schemas/grant.ts';
import { hasAccess, hasFullAccess, mayEdit, mayEditSomething } from '../../domain/access/access.ts';
import { listGrants } from '../../store/access/grants.ts';
import { Alert } from '../../web/components/alert.tsx';
import { ButtonLink } from '../../web/components/button.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { TaskList } from '../../web/components/task-list.tsx';
import { formatLocalTime } from '../../web/format.ts';
import { type PageEnv, useHref, usePage, useTexts } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { ApprovalNotice } from '../approval/approval-notice.tsx';
import { ApprovalOffer } from '../approval/approval-settings.tsx';
import { useDelegationNotes } from '../colleagues/delegation.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { FeedbackLink } from '../feedback/feedback-link.tsx';
import { pathOf, savedMark, seeOther } from '../paths.ts';
import { CorrectionNotice } from '../submission/correction-notice.tsx';
import { CaseHelp } from './case-help.tsx';
import { CaseLayout } from './case-layout.tsx';
import { ClosedNotice } from './closed-notice.tsx';
import { nextPage, type SectionState, sectionStates } from './progress.ts';
import { QueryNotice, QueryPage } from './query-notice.tsx';
import { isSubmitted, readVisit, type Visit } from './visit.ts';

/** The overview of a case: its sections and how far each is. */
export function addStartRoute(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  app.get('/respond/:wave/:ars', async (c) => {
    const visit = await readVisit(c, dependencies, hasAccess);
    const isFull = hasFullAccess(visit.access);
    if (isFull && isSubmitted(visit)) {
      const isAsked = visit.query && visit.isOpen;
      return isAsked
        ? renderPage(c, <QueryPage visit={visit} />)
        : seeOther(c, pathOf(visit.key, 'receipt'));
    }
    if (!mayEditSomething(visit.access)) return seeOther(c, pathOf(visit.key, 'approval'));
    const grants = isFull ? await listGrants(dependencies.contacts, visit.key) : [];
    const isSaved = c.req.query(savedMark) !== undefined;
    return renderPage(c, <StartPage visit={visit} grants={grants} isSaved={isSaved} />);
  });
}

const kinds = {
  notStarted: 'info',
  complete: 'success',
  incomplete: 'warning',
} as const satisfies Record<SectionState, string>;

interface StartPageProps {
  visit: Visit;
  grants: CaseGrant[];
  /** A section was saved right before, to go on later. */
  isSaved: boolean;
}

function StartPage({ visit, grants, isSaved }: StartPageProps) {
  const { language } = usePage();
  const { start, check } = useTexts();
  const href = useHref();
  const { key, head, wave, draft, isOpen, isOver, access } = visit;
  const noteOf = useDelegationNotes(visit, grants);
  const next = nextPage(visit);
  const deadline = formatLocalTime(wave.calendar.deadline, language);
  const goOn = draft.length > 0 ? start.continue : start.begin;
  return (
    <CaseLayout visit={visit} title={head.unit.name}>
      <h1 class="kern-heading-x-large">{head.unit.name}</h1>
      {(!isOpen || isExempt(head.status)) && <ClosedNotice visit={visit} />}
      {isSaved && isOpen && (
        <Alert kind="success" title={start.saved.title}>
          <p class="kern-body">{start.saved.text(deadline)}</p>
        </Alert>
      )}
      {hasFullAccess(access) && (
        <>
          {isOpen && <QueryNotice visit={visit} />}
          <CorrectionNotice visit={visit} />
          <ApprovalNotice visit={visit} />
        </>
      )}
      <SummaryList
        entries={[
          ...(isOpen ? [{ key: start.deadline, value: deadline }] : []),
          { key: start.referenceDate, value: formatDate(wave.referenceDate, language) },
        ]}
      />
      {isOpen && isEditable(head) && <p class="kern-body">{start.duration}</p>}
      <h2 class="kern-heading-large">{start.tasks}</h2>
      <TaskList
        tasks={sectionStates(visit)
          .filter(({ section }) => mayEdit(access, section.id))
          .map(({ section, state }) => ({
            title: section.title[language],
            note: noteOf(section),
            href: href(pathOf(key, section.id)),
            state: start.states[state],
            kind: kinds[state],
          }))}
      />
      {isOver && hasFullAccess(access) && (
        <div class="pegel-actions">
          <FeedbackLink visit={visit} />
        </div>
      )}
      {isOpen && isEditable(head) && hasFullAccess(access) && (
        <div class="pegel-actions">
          <ButtonLink href={href(pathOf(key, next))}>
            {next === 'check' ? check.title : goOn}
          </ButtonLink>
        </div>
      )}
      {hasFullAccess(access) && (
        <>
          {!access.proxy && <ApprovalOffer visit={visit} />}
          <CaseHelp visit={visit} />
        </>
      )}
    </CaseLayout>
  );
}
