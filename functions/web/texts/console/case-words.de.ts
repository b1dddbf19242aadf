import type { CaseStatus } from '../../../../schemas/case.ts';
import type { Unit } from '../../../../schemas/registry.ts';

/** How cases and units are called in German, wherever the console shows them. */
export const caseWordsDe = {
  statuses: {
    NOT_STARTED: 'Nicht begonnen',
    OPENED: 'Geöffnet',
    IN_PROGRESS: 'In Bearbeitung',
    READY_FOR_APPROVAL: 'Zur Freigabe vorgelegt',
    SUBMITTED: 'Gemeldet',
    ACCEPTED: 'Angenommen',
    QUERIED: 'Rückfrage gestellt',
    RESUBMITTED: 'Erneut gemeldet',
    COVERED_BY_OTHER: 'Von anderer Verwaltung abgedeckt',
    REFUSED: 'Verweigert',
    NOT_REQUIRED: 'Nicht erforderlich',
    NOT_ELIGIBLE: 'Nicht zutreffend',
  } as Record<CaseStatus, string>,
  kinds: {
    district: 'Landkreis',
    districtFreeCity: 'Kreisfreie Stadt',
    administration: 'Gemeindeverwaltung',
  } as Record<Unit['kind'], string>,
};
export type CaseWords = typeof caseWordsDe;
