import { formatDate, formatNumber } from '../../../schemas/format.ts';
import type { Claim, Message } from '../../../schemas/message.ts';
import { topicOf } from '../../domain/mail/mail-topics.ts';
import { usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

/** What pages say about a message: what it is, why it was sent, and what became of it. */
export interface MailWords {
  what(message: Message): string;
  why(message: Message): string;
  state(claim: Claim): string;
}

/** @param names of staff by their ids */
export function useMailWords(names: ReadonlyMap<string, string>): MailWords {
  const { mail, audit } = useConsoleTexts();
  const { language } = usePage();
  const nameOf = (id: string) => names.get(id) ?? audit.unknownPerson;
  const count = (number: number) => formatNumber(number, language);
  return {
    what(message) {
      const topic = topicOf(message);
      return topic ? mail.topics[topic] : mail.lostLink;
    },
    why(message) {
      const { why } = mail;
      switch (message.kind) {
        case 'stage':
          return why.stage(mail.stages[message.stage]);
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
    state({ state, reason, decidedBy }) {
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
