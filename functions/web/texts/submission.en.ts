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
    modes: {
      SELF: 'by your administration',
      PROXY: 'entered by us on your behalf',
      IMPORTED: 'taken from a spreadsheet',
    },
    text: (until) =>
      `Print this page (Ctrl + P), or save it as a PDF by doing so, if you would like to keep a copy. You can open it again with your link until ${until}, also after the survey has ended.`,
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
