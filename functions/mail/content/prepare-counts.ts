import { Temporal } from 'temporal-polyfill';
import { isSameMailbox } from '../../../schemas/contact.ts';
import type { Claim, MessageOf } from '../../../schemas/message.ts';
import { dateOf, hasEnded, type Wave } from '../../../schemas/wave.ts';
import { casesOnBoards } from '../../domain/board/board-case.ts';
import { caseQuery } from '../../domain/board/case-filter.ts';
import { type Standing, standingOf } from '../../domain/board/standing.ts';
import { messagesExpireAt } from '../../domain/retention/retention.ts';
import { readBoard } from '../../store/cases/board.ts';
import { listSubscriptions } from '../../store/mail/subscriptions.ts';
import { findWave } from '../../store/waves/definitions.ts';
import {
  boardPath,
  chasingPath,
  requestsPath,
  subscriptionPath,
  uncertainPath,
  wavePath,
} from '../../web/console-paths.ts';
import type { MailContent } from '../../web/mails/mail-content.ts';
import type { MailDependencies } from '../dependencies.ts';
import { countLately, countRequests, countUncertain } from './counts.ts';
import { districtName } from './find-helper.ts';
import { mailWave } from './mail-units.ts';
import { type Prepared, voided } from './prepared.ts';

type OfCounts = MessageOf<'digest' | 'summary'>;

/** How far a wave is, or what came of it, for coordinators. */
export async function prepareCounts(
  message: OfCounts,
  claim: Claim,
  dependencies: MailDependencies,
): Promise<Prepared> {
  const { core, retention } = dependencies;
  const wave = await findWave(core, message.wave);
  const isOfStatus = message.kind === 'summary' ? hasEnded : isRunning;
  if (!wave || !isOfStatus(wave)) return voided('closed');
  if (!(await isWanted(message, dependencies))) return voided('noContact');
  const standing = await standingFor(wave, message.district, dependencies);
  // The wave asks nobody in the district.
  if (message.district !== undefined && standing.cases === 0) return voided('overtaken');
  return {
    kind: 'ready',
    content: await contentOf(message, wave, standing, claim, dependencies),
    language: 'de',
    exampleData: wave.exampleData ?? false,
    cases: [],
    expiresAt: messagesExpireAt(wave, retention),
  };
}

function isRunning({ status }: Wave): boolean {
  return status === 'LIVE' || status === 'GRACE';
}

/** The office is always told; members of staff as long as they want to be. */
async function isWanted(message: OfCounts, dependencies: MailDependencies): Promise<boolean> {
  const { mailbox, district } = message;
  const { contacts, owner } = dependencies;
  if (isToOffice(message, owner)) return true;
  const subscriptions = await listSubscriptions(contacts);
  return subscriptions.some(
    (one) => one.district === district && isSameMailbox(one.mailbox, mailbox),
  );
}

function isToOffice({ mailbox, district }: OfCounts, { contact }: MailDependencies['owner']) {
  return district === undefined && isSameMailbox(mailbox, contact);
}

async function standingFor(wave: Wave, district: string | undefined, { core }: MailDependencies) {
  return standingOf(casesOnBoards(await readBoard(core, wave.id, district), wave));
}

async function contentOf(
  message: OfCounts,
  wave: Wave,
  standing: Standing,
  claim: Claim,
  dependencies: MailDependencies,
): Promise<MailContent> {
  const { core, url, owner } = dependencies;
  const { district } = message;
  const counts = {
    wave: mailWave(wave),
    district: district && (await districtName(core, wave, district)),
    asked: standing.eligible,
    complete: standing.complete,
    link: url + boardPath(wave.id, district),
    subscription: isToOffice(message, owner) ? undefined : url + subscriptionPath,
  };
  if (message.kind === 'summary') {
    const next = wave.next === undefined ? undefined : await findWave(core, wave.next);
    return {
      kind: 'summary',
      ...counts,
      // Whoever sees all of it can publish it.
      link: district === undefined ? url + wavePath(wave.id) : counts.link,
      closedOn: dateOf(Temporal.Instant.from(claim.createdAt)),
      next: next && { title: next.title, link: url + wavePath(next.id) },
    };
  }
  const [lately, unknown, requests] = await Promise.all([
    countLately(wave, district, dependencies),
    countUncertain(wave, district, dependencies),
    countRequests(wave, district, dependencies),
  ]);
  return {
    kind: 'digest',
    ...counts,
    deadline: wave.calendar.deadline.slice(0, 10),
    lately,
    requests: { count: requests, link: url + requestsPath },
    unknown: { count: unknown, link: url + uncertainPath },
    bounced: {
      count: standing.bounced,
      link: url + chasingPath(wave.id, caseQuery({ flags: ['bounced'] })),
    },
  };
}
