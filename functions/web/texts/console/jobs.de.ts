import type { JobKind, JobOf } from '../../../../schemas/job.ts';

/** What the pages of jobs say in German. */
export const jobsDe = {
  title: (kind: string) => `Auftrag: ${kind}`,
  kinds: {
    registerImport: 'Verzeichnis übernehmen',
    openWave: 'Erhebung öffnen',
    answersImport: 'Frühere Erhebung einlesen',
    contactsImport: 'Kontakte übernehmen',
  } satisfies Record<JobKind, string>,
  states: {
    WAITING: 'Der Auftrag beginnt gleich.',
    RUNNING: 'Der Auftrag läuft.',
    DONE: 'Erledigt',
    FAILED: 'Das hat nicht geklappt',
  } satisfies Record<JobOf<JobKind>['state'], string>,
  progress: (done: string, total: string) => `${done} von ${total}`,
  progressLabel: 'Fortschritt',
  refreshes:
    'Diese Seite erneuert sich selbst. Sie können sie auch schließen: Der Auftrag läuft weiter.',
  stopRefreshing: 'Nicht mehr selbst erneuern',
  refresh: 'Stand neu laden',
  issues: (count: string) => `Fehler in der Datei: ${count}`,
  again: 'Noch einmal versuchen',
  /** What to do, by the name of the error; `other` for all that have no text of their own. */
  failures: {
    StaleError:
      'Inzwischen hat sich etwas geändert. Es wurde nichts übernommen. Sehen Sie sich bitte die Vorschau noch einmal an.',
    TakenOverError:
      'Jemand anders hat dasselbe später begonnen und führt es weiter. Sehen Sie sich bitte dessen Ergebnis an.',
    NotFoundError: 'Die Datei ist nicht mehr da. Laden Sie sie bitte noch einmal hoch.',
    InvalidFileError: 'In der Datei stimmt etwas nicht. Was, zeigt Ihnen die Vorschau.',
    InvalidPlanError:
      'Die Erhebung ließ sich so nicht öffnen. Prüfen Sie Termine und Berichtskreis, und ob das Verzeichnis der Verwaltungen das Land enthält.',
    UnsettledRegisterError:
      'Das Verzeichnis der Verwaltungen wird gerade importiert, oder ein Import wurde unterbrochen. Warten Sie sein Ende ab und versuchen Sie es dann noch einmal.',
    AlreadyThereError: 'Das gibt es schon. Es wurde nichts geändert.',
    Interrupted:
      'Der Auftrag wurde mehrmals unterbrochen und nicht mehr begonnen. Versuchen Sie es bitte noch einmal; hilft das nicht, wenden Sie sich an die Technik.',
    other: 'Der Auftrag wurde abgebrochen.',
  } as Record<string, string> & { other: string },
};
export type JobsTexts = typeof jobsDe;
