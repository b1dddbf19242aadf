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
  },
  receipt: {
    title: 'Thank you, we have received your response',
    number: 'Receipt number',
    time: 'Received on',
    unit: 'Administration',
    text: 'Note the number or print this page (Ctrl + P). You can open it again with your link until the survey ends.',
    results: 'To the results of the survey',
    copy: 'Your answers',
  },
};
