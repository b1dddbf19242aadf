import type { Temporal } from 'temporal-polyfill';
import type { Text } from '../../../schemas/text.ts';
import { dateOf, isAfterMinute, isPlanned, isPublished, type Wave } from '../../../schemas/wave.ts';
import { casesOnBoards } from '../../domain/board/board-case.ts';
import { type CaseCounts, countCases } from '../../domain/board/case-counts.ts';
import { readBoard } from '../../store/cases/board.ts';
import { countMailboxes } from '../../store/contacts/mailboxes.ts';
import { readMailMarks } from '../../store/mail/mail-marks.ts';
import { isNews, listReleaseMailboxes } from '../../store/mail/release-mailboxes.ts';
import { readPlannedFrame } from '../../store/waves/planned-frame.ts';
import type { WavesTexts } from '../../web/texts/console/waves.de.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import type { Revision } from './compare-editions.ts';
import { readRevision } from './read-revision.ts';

/** The steps that a page of their own asks about. */
export const confirmedSteps = [
  'schedule',
  'unschedule',
  'open',
  'beginGrace',
  'close',
  'publish',
  'cancel',
  'delete',
] as const;
export type ConfirmedStep = (typeof confirmedSteps)[number];

/** The steps for which it counts who is asked. */
const needsFrame: readonly ConfirmedStep[] = ['schedule', 'open'];

/** What a step will do, in numbers. */
export interface Consequences {
  /** Who is asked, while the wave is planned. */
  planned?: { units: number; mailboxes: number; without: number };
  /** What has come in, once it has opened. */
  cases?: CaseCounts;
  /** What a revision changes, where the wave is public already. */
  revision?: Revision | undefined;
  /** How many mailboxes are told that results are public. */
  told?: number;
  /** Grace is not over yet. */
  isEarly: boolean;
}

/**
 * Counts what a step will do.
 *
 * @throws InvalidPlanError, UnsettledRegisterError as `readPlannedFrame`
 */
export async function foresee(
  { core, contacts, lake, owner }: ConsoleDependencies,
  wave: Wave,
  step: ConfirmedStep,
  now: Temporal.Instant,
): Promise<Consequences> {
  const isEarly = !isAfterMinute(wave.calendar.graceEnds, now);
  const told =
    step === 'publish' && isNews(await readMailMarks(core, wave.id))
      ? { told: (await listReleaseMailboxes(contacts, owner.contact)).length }
      : {};
  if (isPublished(wave)) return { revision: await readRevision(lake, wave), ...told, isEarly };
  if (!isPlanned(wave)) {
    return {
      cases: countCases(casesOnBoards(await readBoard(core, wave.id), wave), dateOf(now)),
      ...told,
      isEarly,
    };
  }
  if (!needsFrame.includes(step)) return { isEarly };
  const { units } = await readPlannedFrame(core, wave);
  const { mailboxes, without } = await countMailboxes(contacts, units);
  return { planned: { units: units.length, mailboxes, without: without.length }, isEarly };
}

/** How figures and times are said. */
export interface Say {
  count: (number: number) => string;
  time: (localTime: string) => string;
  text: (text: Text) => string;
}

/** What a step will do, a sentence each; what concerns nobody is left out. */
export function consequencesOf(
  step: ConfirmedStep,
  wave: Wave,
  { planned, cases, revision, told, isEarly }: Consequences,
  texts: WavesTexts['confirm'],
  { count, time, text }: Say,
): string[] {
  const { calendar } = wave;
  const of = (number: number | undefined, say: (text: string) => string) =>
    number ? [say(count(number))] : [];
  const units = count(planned?.units ?? cases?.units ?? 0);
  switch (step) {
    case 'schedule':
      return [texts.schedule.text(units, time(calendar.opens)), texts.schedule.back];
    case 'open':
      return [
        texts.open.text(units, count(planned?.mailboxes ?? 0)),
        ...of(planned?.without, texts.open.without),
        texts.open.deadline(time(calendar.deadline)),
        texts.open.frozen,
      ];
    case 'beginGrace':
      return [texts.beginGrace.text(count(cases?.missing ?? 0), time(calendar.graceEnds))];
    case 'close':
      return [
        texts.close.text(count(cases?.complete ?? 0), units),
        ...of(cases?.begun, texts.close.begun),
        ...of(cases?.queried, texts.close.queried),
        ...of(cases?.correcting, texts.close.correcting),
        ...of(cases?.extended, texts.close.extended),
        ...(isEarly ? [texts.close.early(time(calendar.graceEnds))] : []),
        texts.close.final,
      ];
    case 'publish':
      return [
        ...(revision
          ? revisionIn(revision, texts.revise, { count, text })
          : [
              texts.publish.text(count(cases?.complete ?? 0), units),
              ...of(cases?.queried, texts.publish.queried),
            ]),
        texts.publish.documents,
        ...of(told, texts.publish.told),
      ];
    case 'cancel': {
      const { complete = 0, begun = 0 } = cases ?? {};
      const answered = texts.cancel.answered(count(complete), count(begun));
      return [texts.cancel.text, complete + begun > 0 ? answered : texts.cancel.nothing];
    }
    case 'unschedule':
    case 'delete':
      return [texts[step].text];
  }
}

function revisionIn(
  { before, after, topics, tables }: Revision,
  texts: WavesTexts['confirm']['revise'],
  { count, text }: Pick<Say, 'count' | 'text'>,
): string[] {
  const changed = [...topics.map(text), ...tables.map((table) => texts.tables[table])];
  return [
    before === after ? texts.sameCount(count(after)) : texts.text(count(before), count(after)),
    texts.changed(changed.join(', ')),
    texts.kept,
  ];
}
