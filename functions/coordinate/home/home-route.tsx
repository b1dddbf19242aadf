import type { Context } from 'hono';
import { isOpenStatus, isSnapshotted, type Wave } from '../../../schemas/wave.ts';
import { districtOfStaff, may } from '../../domain/access/rights.ts';
import { casesOnBoards } from '../../domain/board/board-case.ts';
import { type Standing, standingOf } from '../../domain/board/standing.ts';
import { draftsToApprove, notOpened, notPlanned } from '../../domain/waves/left-to-people.ts';
import { lastWave } from '../../domain/waves/plan-next-wave.ts';
import { readBoard } from '../../store/cases/board.ts';
import { listRequests } from '../../store/contacts/requests.ts';
import { hasFailingDocuments } from '../../store/documents/documents-work.ts';
import { getOpeningJob } from '../../store/jobs.ts';
import { listQuestionnaireVersions } from '../../store/questionnaires/questionnaire-versions.ts';
import { readUnitDirectory } from '../../store/register/unit-directory.ts';
import { listWaves } from '../../store/waves/definitions.ts';
import { mailPausedSince } from '../../store/waves/mail-paused.ts';
import { consolePath } from '../../web/console-paths.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { readUncertain } from '../mail/read-uncertain.ts';
import { isInScope } from '../requests/request-scope.ts';
import { type Begun, HomePage } from './home-page.tsx';
import type { Left } from './mail-hints.tsx';

/** Waves that somebody works on. */
const current: readonly Wave['status'][] = ['DRAFT', 'SCHEDULED', 'LIVE', 'GRACE', 'CLOSED'];

/** Waves whose results everybody can read. */
const isPublished: readonly Wave['status'][] = ['PUBLISHED', 'REVISED'];

/** The first page of the console: the waves that run, and what waits for a decision. */
export function addHomeRoute(
  routes: ConsoleRoutes,
  { core, contacts, clock }: ConsoleDependencies,
): void {
  routes.get(consolePath, 'console.use', async (c) => {
    const waves = await listWaves(core);
    const running = waves.filter(({ status }) => current.includes(status));
    const now = clock.now();
    const mayChange = may(staffOf(c), 'waves.change');
    const [requests, boards, uncertain, noDocuments] = await Promise.all([
      countRequests(c, waves),
      Promise.all(
        running.map(async (wave) => ({
          wave,
          cases: await readCases(c, wave),
          job: await getOpeningJob(core, wave),
          pausedSince: await mailPausedSince(core, wave),
        })),
      ),
      countUncertain(c),
      mayChange ? listFailing(waves) : [],
    ]);
    const shown = boards.map(({ wave, cases, job, pausedSince }) => ({
      wave,
      standing: standingOf(cases),
      job,
      pausedSince,
    }));
    const left: Left = {
      uncertain,
      bounced: may(staffOf(c), 'contacts.read') ? shown.flatMap(bouncedIn) : [],
      drafts: mayChange ? draftsToApprove(waves) : [],
      notOpened: mayChange ? notOpened(waves, now) : [],
      paused: mayChange ? running.filter((one) => one.mailPaused && isOpenStatus(one)) : [],
      notPlanned: mayChange ? notPlanned(waves, now) : [],
      noDocuments,
    };
    const begun = waves.length === 0 ? await readBegun() : undefined;
    const published = lastWave(waves.filter(({ status }) => isPublished.includes(status)));
    return renderPage(c, <HomePage {...{ shown, left, requests, begun, published, now }} />);
  });

  /** The waves whose documents cannot be made. */
  async function listFailing(waves: readonly Wave[]): Promise<Wave[]> {
    const counted = waves.filter(isSnapshotted);
    const failing = await Promise.all(counted.map(({ id }) => hasFailingDocuments(core, id)));
    return counted.filter((_, i) => failing[i]);
  }

  async function readBegun(): Promise<Begun> {
    const [{ units }, versions] = await Promise.all([
      readUnitDirectory(core),
      listQuestionnaireVersions(core),
    ]);
    return {
      registry: units.length > 0,
      questionnaire: versions.some(({ state }) => state === 'published'),
    };
  }

  async function readCases(c: Context<PageEnv>, wave: Wave) {
    return casesOnBoards(await readBoard(core, wave.id, districtOfStaff(staffOf(c))), wave);
  }

  async function countUncertain(c: Context<PageEnv>): Promise<number> {
    if (!may(staffOf(c), 'cases.read')) return 0;
    return (await readUncertain(c, { contacts, clock })).length;
  }

  async function countRequests(c: Context<PageEnv>, waves: readonly Wave[]): Promise<number> {
    const staff = staffOf(c);
    if (!may(staff, 'requests.decide')) return 0;
    const all = await listRequests(
      contacts,
      waves.map(({ id }) => id),
    );
    return all.filter((request) => isInScope(staff, request)).length;
  }
}

/** How many units owe an answer in a wave that runs, though mail to them came back. */
function bouncedIn({ wave, standing }: { wave: Wave; standing: Standing }): Left['bounced'] {
  const isRunning = wave.status === 'LIVE' || wave.status === 'GRACE';
  return isRunning && standing.bounced > 0 ? [{ wave, units: standing.bounced }] : [];
}
