import type { AccessTexts } from './access.de.ts';

/** What the pages about access say in English. */
export const accessEn: AccessTexts = {
  access: {
    title: 'Access to the survey',
    help: 'Access with the code of a letter, new link and more help',
    letter: 'With the code of your letter',
    code: 'Code',
    codeHint: '12 characters, for example 7K3M-9QXD-2PA4. Capitals make no difference.',
    cookie: 'To keep you signed in, we store a cookie on your device for twelve hours.',
    button: 'Open the survey',
    missing: 'Enter the code.',
    refused:
      'This code does not work at the moment. Please check the 12 characters. After several wrong attempts please wait an hour, or use the link in your e-mail.',
    link: 'With a link',
    linkText: 'Open the link in your latest e-mail from us.',
    back: 'Back to access',
    tooOften: 'Please wait a little',
    tooOftenText:
      'Very many requests came from your network in the last hour. Nothing was sent. Please try again in an hour, or write to us.',
    contact: 'If you cannot get on, write to us:',
  },
  lostLink: {
    title: 'Ask for a new link',
    text: 'We send a new link to the mailbox that we know for your administration. Links that you have already stay valid.',
    mailbox: 'E-mail address of the mailbox',
    mailboxHint: 'The address that we sent the invitation to.',
    problems: { mailbox: 'Enter an e-mail address, for example office@example.org.' },
    button: 'Ask for a link',
    sent: 'We have received your request',
    sentText:
      'If we know this mailbox as the contact of an administration, a new link arrives there in the next minutes. Please look into the spam folder, too. If nothing arrives, we may have another mailbox of your administration.',
  },
  unsubscribe: {
    title: 'End mail about results',
    text: 'You are on the list and get mail when results are published. Do you want that no more?',
    button: 'End it',
    done: 'You are signed off',
    doneText:
      'We have deleted your address from the list. You still find the results on this website.',
    goneText:
      'The address of this link is no longer on the list. If you still get mail about results, take the link in the latest one.',
  },
  contact: {
    title: 'Tell us another mailbox',
    offer: 'Tell us another mailbox',
    text: 'Should we write to your administration at another mailbox from now on? The coordination office checks this before it counts.',
    unit: 'Name of your administration',
    unitHint: 'For example “Landkreis Musterkreis” or “Stadt Musterstadt”.',
    mailbox: 'New mailbox',
    mailboxHint: 'A shared mailbox is best, for example office@example.org.',
    remark: 'Remark',
    remarkHint: '500 characters at most.',
    problems: {
      unit: 'Write the name of your administration. It may have 200 characters at most.',
      mailbox: 'Enter an e-mail address, for example office@example.org.',
      remark: 'Shorten the remark to 500 characters at most.',
    },
    button: 'Send',
    sent: 'We have received your message',
    sentText: 'The coordination office checks it and decides about it.',
  },
  extension: {
    title: 'Ask for more time',
    offer: 'Ask for more time',
    text: 'The coordination office decides about your request. Until then the deadline stays as it is. What you have saved is kept.',
    until: 'Until when do you need time?',
    untilShort: 'Asked for until',
    reason: 'Reason',
    reasonHint: '10 characters at least and 500 at most.',
    problems: {
      until: 'Choose a day.',
      reason: 'Give a reason of 10 to 500 characters.',
    },
    button: 'Send the request',
    sent: 'We have received your request',
    sentText: 'The coordination office decides about it.',
  },
  request: {
    help: 'Do you need something else?',
    blank: 'See and print the questionnaire',
    pending: 'An earlier request is still pending',
    pendingText:
      'The coordination office has not decided on it yet. Nothing was sent this time; what you entered is still below.',
    pendingLink: 'See the earlier request',
    createdAt: 'Sent on',
  },
  colleagues: {
    title: 'Pass sections on',
    offer: 'Pass a section on to another office, such as the treasury',
    text: 'Whoever gets the link sees and answers this one section only. Only you can submit. You can take the link back at any time.',
    section: 'Which section would you like to pass on?',
    label: 'For whom?',
    labelHint:
      'Only for your overview, 60 characters at most. Name an office, such as “Treasury”, and no names of persons.',
    problems: {
      section: 'Choose a section.',
      label: 'Shorten the name to 60 characters at most.',
    },
    make: 'Make the link',
    made: 'The link is made',
    madeText: 'For security we show it only now. Please copy it at once.',
    link: (section) => `Link for the section “${section}”`,
    send: 'Send the link only to the office that is to answer the section: whoever has it can edit the section.',
    mail: 'Prepare an e-mail with the link',
    mailSubject: (section) => `Please answer: ${section}`,
    mailBody: (section, wave, link) =>
      `Hello,\n\nplease answer the section “${section}” of the survey “${wave}”:\n\n${link}\n\nThank you`,
    back: 'Back to the links',
    list: 'Your links',
    createdAt: 'Made on',
    state: 'State',
    states: {
      unused: 'not used yet',
      redeemed: (time) => `used, first on ${time}`,
      revoked: (time) => `taken back on ${time}`,
      expired: 'expired',
    },
    revoke: 'Take the link back',
    delegated: 'Passed on',
    delegatedTo: (labels) => `Passed on to: ${labels}`,
  },
  units: {
    title: 'Your administrations',
    back: 'To all your administrations',
    text: 'You answer for several administrations. Each has a response of its own.',
    states: {
      notStarted: 'not started',
      begun: 'begun',
      forApproval: 'to be approved',
      correcting: 'being corrected',
      notSubmitted: 'not submitted',
      submitted: 'submitted',
      ended: 'ended',
    },
  },
  takeOver: {
    title: (unit) => `Taken over from “${unit}”, not saved yet`,
    text: 'Please check the answers and then save them.',
    offer: 'Take over the answers of another administration',
    offerText:
      'The answers are only filled into the form. They are saved when you have checked them.',
    from: (unit) => `Take over from “${unit}”`,
  },
  saved: {
    title: 'Saved, thank you',
    text: (unit) =>
      `Your answers for ${unit} are saved. The office that sent you the link checks and submits the response. You can close this page.`,
    change: (section) => `View or change the section “${section}”`,
  },
};
