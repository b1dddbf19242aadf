import type { RequestsTexts } from './requests.de.ts';

/** What the pages about requests of units say in English. */
export const requestsEn: RequestsTexts = {
  title: 'Requests',
  text: 'These requests wait for a decision. The oldest come first.',
  none: 'No request is waiting at present.',
  caption: 'Open requests',
  kind: 'Request',
  kinds: { contact: 'Another mailbox', extension: 'More time' },
  unit: 'Administration',
  wave: 'Wave',
  withoutLink: 'made without a link',
  createdAt: 'Made on',
  decide: 'Decide',
  mailbox: 'New mailbox',
  remark: 'Remark',
  until: 'Wanted until',
  reason: 'Reason',
  decline: 'Decline request',
  declining: 'Decline …',
  declineTitle: 'Decline the request?',
  declineText:
    'The request will be deleted. The administration gets no e-mail about this: please write to it yourself.',
  contact: {
    title: 'Another mailbox',
    find: {
      title: 'Which administration is meant?',
      text: (unit) => `The request came without a link. It names: “${unit}”.`,
      search: 'Name or key',
      button: 'Search',
      none: 'There is no such administration. Search with another word.',
      more: 'More than 20 administrations match. Be more precise.',
    },
    anotherUnit: 'Choose another administration',
    there: 'Contacts that are there already',
    how: 'What should happen?',
    add: 'Add it as another contact',
    replace: (mailbox) => `Enter it instead of ${mailbox}`,
    known: 'This mailbox is a contact of the administration already. Accepting confirms it.',
    problem: 'Choose what should happen.',
    accept: 'Accept mailbox',
  },
  extension: {
    title: 'Give more time',
    until: 'New deadline',
    untilHint: 'Until the end of this day, for example 31.03.2027.',
    accept: 'Give more time',
  },
  case: 'Case',
  toCase: 'Look at the case',
  tell: 'The administration gets no e-mail about this. Please write to it yourself:',
  tellSomehow:
    'The administration gets no e-mail about this. Please tell it yourself; no mailbox is known.',
  done: {
    accepted: 'The request was accepted.',
    declined: 'The request was declined.',
  },
};
