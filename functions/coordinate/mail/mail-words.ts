import type { Temporal } from 'temporal-polyfill';
import { formatDate, formatNumber } from '../../../schemas/format.ts';
import type { Claim, Message, MessageOf } from '../../../schemas/message.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { topicOf } from '../../domain/mail/mail-topics.ts';
import { isCaughtUp, stageTimes } from '../../domain/mail/stages.ts';
import { isUncertain } from '../../domain/mail/uncertain.ts';
import { usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

/** What pages say about a message: what it is, why it was sent, and what became of it. */
export interface MailWords {
  what(message: Message): string;
  why(message: Message, claim: Claim): string;
  state(claim: Claim): string;
}

/** What the words about messages need to know. */
export interface AboutMails {
  /** The names of staff, by id. */
  staff: ReadonlyMap<string, string>;
  /** The waves that messages are about. */
  waves: readonly Pick<Wave, 'id' | 'calendar'>[];
  now: Temporal.Instant;
}

export function useMailWords({ staff, waves, now }: AboutMails): MailWords {
  const { mail, audit } = useConsoleTexts();
  const { language } = usePage();
  const nameOf = (id: string) => staff.get(id) ?? audit.unknownPerson;
  const count = (number: number) => formatNumber(number, language);
  const planned = ({ wave, stage }: MessageOf<'stage'>) => {
    const calendar = waves.find(({ id }) => id === wave);
    return calendar && new Map(stageTimes(calendar)).get(stage);
  };
  return {
    what: (message) => mail.topics[topicOf(message)],
    why(message, { createdAt }) {
      const { why } = mail;
      switch (message.kind) {
        case 'stage': {
          const time = planned(message);
          if (time === undefined) return why.stage;
          const say = isCaughtUp(time, createdAt) ? why.caughtUp : why.planned;
          return say(formatDate(time.slice(0, 10), language));
        }
        case 'receipt':
          return why.receipt(count(message.number));
        case 'query':
          return why.query(count(message.number));
        case 'newLink':
          return message.by ? why.newLink(nameOf(message.by)) : why.newLinkByNobody;
        case 'digest':
          return why.digest(formatDate(message.week, language));
        default:
          return why[message.kind];
      }
    },
    state(claim) {
      const { state, reason, decidedBy } = claim;
      if (state === 'UNKNOWN' && !isUncertain(claim, now)) return mail.sending;
      if (state === 'VOID' && reason) return mail.notSent(mail.reasons[reason]);
      const words = mail.states[state];
      return decidedBy ? mail.decidedBy(words, nameOf(decidedBy)) : words;
    },
  };
}

/** The ids of the members of staff whom the words about some messages name. */
export function staffIn(claims: readonly Claim[]): string[] {
  return claims.flatMap(({ message, decidedBy }) => [
    ...(decidedBy ? [decidedBy] : []),
    ...(message?.kind === 'newLink' && message.by ? [message.by] : []),
  ]);
}
