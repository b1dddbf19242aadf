import type { Hono } from 'hono';
import { type CaseHead, isComplete } from '../../../schemas/case.ts';
import { AccessDeniedError } from '../../../schemas/errors.ts';
import { compareNames } from '../../../schemas/order.ts';
import { takesAnswers, type Wave } from '../../../schemas/wave.ts';
import { accessBy, hasFullAccess, mayApprove } from '../../domain/access/access.ts';
import { type ListedCase, readCaseList } from '../../store/cases/case-list.ts';
import { TaskList } from '../../web/components/task-list.tsx';
import { formatLocalTime } from '../../web/format.ts';
import { Layout } from '../../web/layout.tsx';
import { type PageEnv, useHref, usePage, useTexts } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { readSession } from '../../web/session.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { pathOf, unitsPath } from '../paths.ts';

/** All cases that the browser may work on, for whoever answers for several units. */
export function addUnitsRoute(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  app.get(unitsPath, async (c) => {
    const { core, contacts, keyring, clock } = dependencies;
    const cases = await readCaseList({ core, contacts }, readSession(c, keyring));
    if (cases.length === 0) throw new AccessDeniedError('No grant, or none is in force');
    const now = clock.now();
    const isOpen = (wave: Wave, { extendedUntil }: CaseHead) =>
      takesAnswers(wave, now, extendedUntil);
    return renderPage(c, <UnitsPage cases={cases} isOpen={isOpen} />);
  });
}

interface UnitsPageProps {
  cases: ListedCase[];
  /** Whether a wave takes answers of a case now. */
  isOpen: (wave: Wave, head: CaseHead) => boolean;
}

function UnitsPage({ cases, isOpen }: UnitsPageProps) {
  const { language } = usePage();
  const { access, start } = useTexts();
  const { units } = access;
  const href = useHref();
  const waves = [...new Map(cases.map(({ wave }) => [wave.id, wave])).values()];
  return (
    <Layout title={units.title} wave={waves.length === 1 ? waves[0] : undefined}>
      <h1 class="kern-heading-x-large">{units.title}</h1>
      <p class="kern-body">{units.text}</p>
      {waves.map((wave) => (
        <>
          <h2 class="kern-heading-large">{wave.title[language]}</h2>
          <p class="kern-body">
            {start.deadline}: {formatLocalTime(wave.calendar.deadline, language)}
          </p>
          <TaskList
            name={wave.id}
            tasks={cases
              .filter(({ head }) => head.wave === wave.id)
              .toSorted((a, b) => compareNames(a.head.unit.name, b.head.unit.name))
              .map(({ head, grants }) => {
                const state = stateOf(head, isOpen(wave, head));
                const access = accessBy(grants);
                // Whoever answers one section does not see how far the whole case is.
                const seesState = hasFullAccess(access) || mayApprove(access);
                return {
                  title: head.unit.name,
                  href: href(pathOf({ wave: wave.id, ars: head.unit.ars })),
                  state: seesState ? units.states[state] : undefined,
                  kind: kinds[state],
                };
              })}
          />
        </>
      ))}
    </Layout>
  );
}

const kinds = {
  notStarted: 'info',
  begun: 'warning',
  forApproval: 'warning',
  correcting: 'warning',
  notSubmitted: 'warning',
  submitted: 'success',
  ended: 'success',
} as const;

/** After the close a correction counts for nothing, nor does what was begun. */
function stateOf({ status, correcting }: CaseHead, isOpen: boolean): keyof typeof kinds {
  if (correcting && isOpen) return 'correcting';
  if (isComplete(status)) return 'submitted';
  switch (status) {
    case 'NOT_STARTED':
    case 'OPENED':
      return 'notStarted';
    case 'IN_PROGRESS':
      return isOpen ? 'begun' : 'notSubmitted';
    case 'READY_FOR_APPROVAL':
      return isOpen ? 'forApproval' : 'notSubmitted';
    default:
      return 'ended';
  }
}
