import type { MailTexts } from './mail.de.ts';

const stageNames: MailTexts['stages'] = {
  invitation: 'Invitation',
  reminder1: '1st reminder',
  reminder2: '2nd reminder',
  reminder3: '3rd reminder',
};

const units = (count: string) => (count === '1' ? '1 administration' : `${count} administrations`);
const mailboxes = (count: string) => (count === '1' ? '1 mailbox' : `${count} mailboxes`);

/** What the pages about e-mails say in English. */
export const mailEn: MailTexts = {
  title: 'E-mails',
  stages: stageNames,
  topics: {
    ...stageNames,
    receipt: 'Receipt',
    newLink: 'New link from the coordinators',
    returned: 'Notice: returned at approval',
    query: 'Notice of a question',
    digest: 'Weekly report to the coordinators',
    summary: 'Closing report to the coordinators',
    test: 'Test e-mail',
  },
  lostLink: 'New link, asked for by themselves',
  standings: {
    waiting: 'Being sent',
    unknown: 'Uncertain',
    sent: 'Sent, delivery still open',
    delivered: 'Delivered',
    cameBack: 'Came back',
    notSent: 'Not sent',
  },
  states: {
    PENDING: 'waiting to be sent',
    UNKNOWN: 'uncertain: sending was begun, the answer is missing',
    SENT: 'sent, no news of the delivery yet',
    DELIVERED: 'delivered',
    BOUNCED: 'came back',
    COMPLAINED: 'reported as unwanted',
    REFUSED: 'not sent: the e-mail service refused it',
    LOST: 'did not arrive',
    VOID: 'not sent',
    SPLIT: 'sent to each contact on its own',
  },
  sending: 'being sent',
  wording:
    'We do not keep the words of e-mails that were sent, as they contain links that open cases.',
  decidedBy: (state, person) => `${state} (decided: ${person})`,
  notSent: (reason) => `not sent: ${reason}`,
  reasons: {
    answered: 'all have reported already',
    noContact: 'no working mailbox any more',
    closed: 'the wave takes no responses',
    superseded: 'a later reminder was due already',
    overtaken: 'was settled before',
    stranger: 'the mailbox is not known',
    refused: 'refused by the e-mail service',
  },
  overview: {
    next: 'What goes out next',
    stageAt: (stage, time) => `${stage} on ${time}`,
    planned: (time) => `The invitation goes out on ${time}, once the wave is open.`,
    draft: 'The wave is a draft. E-mails go out only once it has been scheduled and opened.',
    noneLeft: 'All appointments are over. No reminder goes out any more.',
    grace: 'Nobody is reminded any more in the period of grace.',
    ended: 'The wave has ended. Invitations and reminders do not go out any more.',
    goesOn:
      'Receipts, new links and notices of questions go out at any time, whenever there is a reason.',
    paused: 'Invitations and reminders are paused',
    pausedText:
      'As long as they are, nothing goes out at any appointment. Once resumed, what was due last is sent.',
    facts: {
      what: 'Next appointment',
      mailboxes: 'Would go to',
      units: 'For',
      unreachable: 'Without a working mailbox',
      waiting: 'Waiting to be sent',
    },
    mailboxes,
    units,
    messages: (count) => (count === '1' ? '1 e-mail' : `${count} e-mails`),
    actions: { pause: 'Pause', resume: 'Resume', sendNow: 'Send now' },
    stages: 'Invitation and reminders',
    stagesCaption: 'E-mails at the appointments of the wave, by what became of them',
    others: 'Other e-mails',
    othersCaption: 'E-mails for other reasons, by what became of them',
    none: 'There has been no other e-mail so far.',
    topic: 'Occasion',
    planTime: 'Appointment',
    many: (count) => `over ${count} e-mails,`,
    count: 'count them',
    messageCount: 'E-mails',
    reason: (count, reason) => `${count}: ${reason}`,
    notSentWhy: 'Why not sent',
    unreachable: {
      title: 'Without a working mailbox',
      text: (count) =>
        `${count === '1' ? '1 administration has' : `${count} administrations have`} not reported yet and ${
          count === '1' ? 'gets' : 'get'
        } no e-mail: there is no contact, or e-mails came back.`,
      none: 'All administrations that have not reported yet have a working mailbox.',
      list: 'See these administrations',
      letters: 'Print letters to these administrations',
    },
    ownDistrict: 'Only e-mails about administrations in your district are counted.',
  },
  list: {
    title: 'Single e-mails',
    filter: 'Narrow the list',
    topic: 'Occasion',
    standing: 'State',
    all: 'All',
    submit: 'Show',
    found: (count) => (count === '1' ? '1 e-mail' : `${count} e-mails`),
    none: 'There is no such e-mail.',
    units: 'Administration',
    more: (count) => `and ${count} more`,
    toCoordinators: 'to the coordinators',
    mailbox: 'Mailbox',
    what: 'E-mail',
    at: 'When',
    state: 'State',
    why: 'Reason',
    unknownMailbox: 'none',
    allContacts: 'all contacts',
  },
  why: {
    stage: 'as the calendar of the wave says',
    planned: (date) => `as planned on ${date}`,
    caughtUp: (date) => `caught up, planned for ${date}`,
    receipt: (number) => `Version ${number} was received`,
    newLink: (person) => `asked for: ${person}`,
    newLinkByNobody: 'asked for by the coordinators',
    returned: 'The answers were returned at approval',
    query: (number) => `Question about version ${number}`,
    digest: (date) => `Week from ${date}`,
    summary: 'The wave was closed',
    test: 'sent as a test',
    lostLink: 'asked for with “Ask for a new link”',
  },
  unreachable: {
    title: 'Administrations without a working mailbox',
    text: 'These administrations have not reported yet, and no e-mail reaches them. Add another mailbox: what is due goes there by itself. If a mailbox works again, choose “Write again” among the contacts and send a new link.',
    none: 'Every administration that has not reported yet has a working mailbox.',
    caption: 'Administrations without a working mailbox',
    unit: 'Administration',
    district: 'District',
    why: 'Why',
    noContact: 'no contact',
    bounced: (mailbox, date) => `${mailbox} came back on ${date}`,
    contacts: 'Contacts',
    change: 'See contacts',
  },
  pause: {
    title: 'Pause invitations and reminders?',
    text: 'Nothing goes out at any appointment of this wave until you resume. What has been sent cannot be called back.',
    goesOn:
      'These go on: receipts, new links, notices of questions and of returned answers, weekly reports.',
    button: 'Pause',
  },
  resume: {
    title: 'Resume invitations and reminders?',
    text: 'What was due last goes out within a few minutes, to all who have neither got it nor reported yet. Earlier appointments that have been overtaken are not made up for.',
    reach: (boxes, count) =>
      `As of now, ${units(count)} ${count === '1' ? 'has' : 'have'} not reported yet and can be reached by ${mailboxes(boxes)}.`,
    button: 'Resume',
  },
  sendNow: {
    title: (stage) => `Send ${stage} now?`,
    text: (stage, time) =>
      `The appointment “${stage}” on ${time} is moved to now. It does not go out a second time.`,
    reach: (boxes, count) =>
      `As of now it goes to ${mailboxes(boxes)} for ${units(count)} that ${count === '1' ? 'has' : 'have'} not reported yet.`,
    unreachable: (count) =>
      count === '1'
        ? '1 administration has no working mailbox and does not get it.'
        : `${count} administrations have no working mailbox and do not get it.`,
    others: 'The other appointments stay as they are.',
    looks: 'What it looks like',
    button: 'Send now',
  },
  refused: {
    title: 'That is not possible now',
    stale: 'Somebody has changed the wave meanwhile. Look at how it is now and try again.',
    status: 'Invitations and reminders go out only while the wave runs.',
    underWay: 'Another step of the wave is under way.',
    paused: 'Invitations and reminders are paused. Resume them first.',
    none: 'No appointment is left.',
    tooSoon: 'The appointment before was only just now. Wait a minute and try again.',
  },
  done: {
    paused: 'Invitations and reminders are paused.',
    resumed: 'Invitations and reminders go out again.',
    sentNow: 'The appointment has been moved. The e-mails go out within a few minutes.',
    delivered: 'Noted: the e-mail arrived.',
    lost: 'Noted: the e-mail did not arrive.',
  },
  uncertain: {
    title: 'Uncertain e-mails',
    hint: (count) =>
      count === 1
        ? 'It is uncertain whether one e-mail arrived.'
        : `It is uncertain whether ${count} e-mails arrived.`,
    link: 'See uncertain e-mails',
    text: 'Sending these e-mails was begun, but for at least 30 minutes the e-mail service has not told what became of them. So that nobody gets the same e-mail twice, nothing is repeated by itself. If in doubt, ask the administration.',
    none: 'No e-mail is uncertain at present.',
    caption: 'Uncertain e-mails',
    wave: 'Wave',
    since: 'Since',
    decide: 'Decide',
    noWave: 'all that run',
  },
  decide: {
    title: 'Did this e-mail arrive?',
    text: 'If you choose “did not arrive”, you can send a new link afterwards.',
    label: 'What do you know?',
    outcomes: { arrived: 'It arrived', lost: 'It did not arrive' },
    problem: 'Choose whether the e-mail arrived.',
    button: 'Save',
    told: 'It is known by now what became of the e-mail',
    toldText: (state) => `State now: ${state}. Your decision is not needed.`,
    after: 'Send a new link if the administration is still to answer:',
    afterCoordinators: 'The report does not go out a second time.',
  },
  sendLink: {
    title: 'Send a new link',
    text: 'The link opens the whole case. Within a few minutes it goes to all contacts of the administration that can be reached:',
    before: 'Earlier links stay valid.',
    noContact:
      'There is no contact that we can send the link to. Add a mailbox first, or correct it.',
    toContacts: 'Contacts of the administration',
    letter: 'Without a mailbox, a short code helps, which you put in a letter or say on the phone:',
    toLinks: 'Links and short codes',
    button: 'Send the link',
  },
  ofCase: {
    title: 'E-mails to the administration',
    none: 'No e-mail has gone out about this case yet.',
    gone: 'not known any more',
    kept: 'E-mails stand here until they are deleted some time after the end of the wave.',
  },
  hints: {
    bounced: (count, wave) =>
      count === 1
        ? `${wave}: e-mail came back from one administration that has not answered yet.`
        : `${wave}: e-mail came back from ${count} administrations that have not answered yet.`,
    toBounced: 'Correct mailboxes, or call',
    draft: (wave) => `${wave}: the draft waits for you to schedule it.`,
    draftText:
      'It was made by itself. Check appointments, questionnaire and frame, then schedule the wave. Nothing happens until then.',
    toDraft: 'See the draft',
    notOpened: (wave) => `${wave} should be open and is not.`,
    notOpenedText: (time) =>
      `The appointment was ${time}. Check whether frame and questionnaire are right, and open the wave yourself.`,
    toNotOpened: 'See the wave',
    notPlanned: (wave) => `No next wave was made after “${wave}”.`,
    notPlannedText:
      'It should have been made by itself, and that failed. Check that the questionnaire is still there, and make the next wave yourself.',
    toNotPlanned: 'Make the next wave',
  },
  subscription: {
    title: 'E-mails to you',
    text: 'If you like, we write to you how waves are going: a weekly report every Monday while a wave runs, and a closing report when it is closed.',
    ownDistrict: 'The reports are about your district only.',
    on: (mailbox) => `The reports go to ${mailbox}.`,
    off: 'You get no reports at present.',
    mailbox: 'Your e-mail address',
    mailboxHint: 'For example first.last@example.org.',
    problem: 'Enter an e-mail address, for example first.last@example.org.',
    subscribe: 'Order reports',
    change: 'Save address',
    unsubscribe: 'Cancel reports',
    kept: 'The address is deleted 180 days after you last signed in.',
    stale: 'The setting was changed elsewhere meanwhile. Check it and save again.',
    done: {
      saved: 'Saved: the reports go to this address.',
      ended: 'Cancelled: you get no reports any more.',
    },
  },
};
