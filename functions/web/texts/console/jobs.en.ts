import type { JobsTexts } from './jobs.de.ts';

/** What the pages of jobs say in English. */
export const jobsEn: JobsTexts = {
  title: (kind) => `Job: ${kind}`,
  kinds: {
    registerImport: 'Take over the register',
    openWave: 'Open a wave',
    answersImport: 'Import an earlier wave',
    contactsImport: 'Take over contacts',
  },
  states: {
    WAITING: 'The job is about to begin.',
    RUNNING: 'The job is running.',
    DONE: 'Done',
    FAILED: 'That did not work',
  },
  progress: (done, total) => `${done} of ${total}`,
  progressLabel: 'Progress',
  refreshes: 'This page renews itself. You can close it, too: the job goes on.',
  stopRefreshing: 'Stop renewing',
  refresh: 'Load the present state',
  issues: (count) => `Errors in the file: ${count}`,
  again: 'Try again',
  failures: {
    StaleError:
      'Something has changed meanwhile. Nothing was taken over. Please look at the preview again.',
    TakenOverError:
      'Somebody else has begun the same later and carries it on. Please look at their result.',
    NotFoundError: 'The file is not there any more. Please upload it again.',
    InvalidFileError: 'Something is wrong with the file. The preview shows what.',
    InvalidPlanError:
      'The wave could not be opened like this. Check calendar and frame, and whether the register of administrations has the state.',
    UnsettledRegisterError:
      'The register of administrations is being imported, or an import was interrupted. Let it end and try again.',
    AlreadyThereError: 'This is there already. Nothing was changed.',
    Interrupted:
      'The job was interrupted several times and not begun again. Please try once more; if that does not help, tell your technicians.',
    other: 'The job was broken off.',
  },
};
