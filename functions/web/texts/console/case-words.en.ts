import type { CaseWords } from './case-words.de.ts';

/** How cases and units are called in English. */
export const caseWordsEn: CaseWords = {
  statuses: {
    NOT_STARTED: 'Not started',
    OPENED: 'Opened',
    IN_PROGRESS: 'In progress',
    READY_FOR_APPROVAL: 'Waiting for approval',
    SUBMITTED: 'Submitted',
    ACCEPTED: 'Accepted',
    QUERIED: 'Queried',
    RESUBMITTED: 'Submitted again',
    COVERED_BY_OTHER: 'Covered by another administration',
    REFUSED: 'Refused',
    NOT_REQUIRED: 'Not required',
    NOT_ELIGIBLE: 'Not eligible',
  },
  kinds: {
    district: 'District',
    districtFreeCity: 'District-free city',
    administration: 'Municipal administration',
  },
};
