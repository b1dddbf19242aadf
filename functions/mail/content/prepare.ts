import type { Claim, Message } from '../../../schemas/message.ts';
import type { MailDependencies } from '../dependencies.ts';
import { prepareCounts } from './prepare-counts.ts';
import { prepareForUnit } from './prepare-for-unit.ts';
import { prepareLostLink } from './prepare-lost-link.ts';
import { prepareReport } from './prepare-report.ts';
import { prepareStage } from './prepare-stage.ts';
import { prepareTest } from './prepare-test.ts';
import type { Prepared } from './prepared.ts';

/** A message whose mailbox is known. */
export type AddressedMessage = Message & { mailbox: string };

/** Whether the mailbox of a message is known. */
export function isAddressed(message: Message): message is AddressedMessage {
  return message.mailbox !== undefined;
}

/** Looks at what is true now: whom a message is still for, and what it says. Links are made with it. */
export function prepare(
  message: AddressedMessage,
  claim: Claim,
  dependencies: MailDependencies,
): Promise<Prepared> {
  switch (message.kind) {
    case 'stage':
      return prepareStage(message, dependencies);
    case 'lostLink':
      return prepareLostLink(message, dependencies);
    case 'receipt':
    case 'newLink':
    case 'returned':
    case 'query':
      return prepareForUnit(message, claim, dependencies);
    case 'digest':
    case 'summary':
      return prepareCounts(message, claim, dependencies);
    case 'report':
      return prepareReport(message, dependencies);
    case 'test':
      return prepareTest(message, dependencies);
  }
}
