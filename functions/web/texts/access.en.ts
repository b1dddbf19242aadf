import type { AccessTexts } from './access.de.ts';

/** What the pages about access say in English. */
export const accessEn: AccessTexts = {
  colleagues: {
    title: 'Pass sections on',
    offer: 'Pass a section on',
    offerText:
      'Another office, such as the treasury, can answer a section directly. It gets a link of its own for this.',
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
    for: 'For',
    noLabel: 'no name',
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
