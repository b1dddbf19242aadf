import type { submissionDe } from './submission.de.ts';

/** What the pages say in English after check-answers: receipts, corrections. */
export const submissionEn: typeof submissionDe = {
  conflicts: {
    changed: {
      title: 'The answers have changed in the meantime',
      text: 'Somebody changed a section after you opened this page. Nothing has been submitted. Please check the answers again.',
      link: 'Check the answers again',
    },
    overtaken: {
      title: 'The response has been submitted in the meantime',
      text: 'Somebody submitted the response after you opened this page. Nothing was submitted this time. The receipt shows what has been reported.',
      link: 'To the receipt',
    },
    approval: {
      title: 'Nothing has been submitted',
      text: 'The state of the approval has changed since you opened this page. Please look how to go on.',
      link: 'To the answers',
    },
    approvalChanged: {
      title: 'The state has changed in the meantime',
      text: 'Somebody has changed the answers or the approval since you opened this page. Your click has done nothing. Please look at the new state.',
      link: 'To the approval',
    },
    submissionChanged: {
      title: 'Your response has changed in the meantime',
      text: 'The state of your response has changed since you opened the page. Please look at what counts now. You can correct your answers from there.',
      link: 'To the receipt',
    },
    correctionChanged: {
      title: 'Somebody has gone on working in the meantime',
      text: 'Somebody has worked on the correction since you opened the page. Nothing was discarded. Please look at what has changed before you discard it.',
      link: 'To the answers',
    },
  },
  approval: {
    title: 'Approval by a second person',
    request: 'Submit for approval',
    waiting: {
      title: 'Your answers are waiting for approval',
      heading: 'Answers are waiting for approval',
      tell: 'Please tell the person who approves, who then opens their link.',
      since: (time) => `Put forward on ${time}.`,
      text: 'Nobody can change anything until a decision is made. If something is still missing, take the answers back.',
      withdraw: 'Take the answers back',
    },
    returned: {
      title: (time) => `Returned for revision on ${time}`,
      text: 'The second person writes:',
    },
    next: 'How to go on: when everything is filled in, check the answers and click “Submit for approval”. Then tell the person who approves.',
    correction: {
      title: (number) => `Correction: this becomes version ${number} of the response`,
      text: (number) =>
        `Until you approve, version ${number} counts. What has changed is noted with the answer.`,
    },
    decide: 'Please check the answers. Your approval submits them.',
    approve: 'Approve and submit',
    returnTitle: 'Or return them for revision',
    comment: 'What should be changed?',
    commentHint: (min, max) =>
      `At least ${min} and at most ${max} characters. Your text is shown with the answers afterwards.`,
    problems: {
      comment: 'Write in at least 10 and at most 1,000 characters what should be changed.',
    },
    return: 'Return',
    outcomes: {
      approved: {
        title: 'Approved and submitted',
        text: 'The response is approved and submitted. You can close this page.',
      },
      submitted: {
        title: 'The response is submitted',
        text: 'There is nothing left to approve. You can close this page.',
      },
      returned: { title: 'Returned', text: 'The answers are being revised.' },
      notYet: {
        title: 'Nothing has been put forward yet',
        text: 'The office that gave you the link tells you as soon as the answers are complete. Then use the same link.',
      },
      closed: {
        title: 'Nothing is waiting for approval',
        text: 'The survey has not been opened yet, or has ended.',
      },
    },
    wasReturned: (time) => `The answers were returned on ${time} and are being revised.`,
    tellReturned: 'Please also tell the office that gave you the link.',
    submitted: 'This is the response that counts:',
    settings: {
      text: 'If you like, a second person checks the answers before they are submitted, such as the head of the office. That person gets a link, sees all answers, and submits them or returns them with a comment.',
      isOn: 'A second person approves before submitting.',
      isOff: 'At the moment you submit without approval.',
      on: 'Switch approval on and make a link',
      another: 'Make a new link',
      off: 'Switch approval off',
      offText: 'If you switch approval off, the links for it no longer work.',
      waiting: 'Answers are waiting for approval. Take them back before you switch approval off.',
      offerText: 'Should a second person approve before you submit?',
      offer: 'Switch approval on',
      change: 'Manage approval',
    },
    link: {
      label: 'Link for approval',
      advice:
        'Send the link only to the person who is to approve: whoever has it sees all answers and can submit them.',
      subject: 'Request for approval',
      body: (wave, unit, link) =>
        `Hello,\n\nyou are to check and approve the answers of ${unit} in the survey “${wave}”. You will be told as soon as they are complete. Then please open this link:\n\n${link}\n\nThank you`,
      bodyWaiting: (wave, unit, link) =>
        `Hello,\n\nplease check the answers of ${unit} in the survey “${wave}” and approve them:\n\n${link}\n\nThank you`,
    },
  },
  correction: {
    begin: 'Correct answers',
    title: 'You are correcting your response',
    text: 'Until you submit the correction, your last response counts.',
    receipt: 'Look at the last response',
    discard: 'Discard correction',
    running: 'Until the correction is submitted, the response on this page counts.',
    goOn: 'Go on correcting',
    late: {
      title: 'Your correction was not submitted',
      text: 'The survey has ended. The response on this page counts. If it still needs a change, please contact us.',
    },
  },
  receipt: {
    title: 'Thank you, we have received your response',
    number: 'Receipt number',
    time: 'Received on',
    unit: 'Administration',
    version: 'Version',
    mode: 'Submitted',
    approval: 'Approval',
    approved: 'by a second person',
    modes: {
      SELF: 'by your administration',
      PROXY: 'entered by us on your behalf',
      IMPORTED: 'taken from a spreadsheet',
    },
    text: (until) =>
      `Print this page (Ctrl + P), or save it as a PDF by doing so, if you would like to keep a copy. You can open it again with your link until ${until}, also after the survey has ended.`,
    mail: 'A receipt goes by mail to the mailboxes that we know of your administration.',
    earlierTitle: (number) => `Version ${number} of your response`,
    replaced: {
      title: 'A later version has taken the place of this one',
      link: 'To the version that counts',
    },
    versions: 'All versions of your response',
    versionOf: (number, time, mode) => `Version ${number} of ${time}, ${mode}`,
    counts: 'counts',
    results: 'To the results of the survey',
    copy: 'Your answers',
  },
};
