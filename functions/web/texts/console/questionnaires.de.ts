/** What the pages about questionnaires say in German. */
export const questionnairesDe = {
  list: {
    title: 'Fragebögen',
    intro:
      'Veröffentlichte Fassungen stehen fest: Erhebungen können sie verwenden, und sie ändern sich nie mehr.',
    change: 'Für eine Änderung laden Sie eine neue Fassung hoch; sie ist zunächst ein Entwurf.',
    none: 'Es gibt noch keinen Fragebogen.',
    upload: 'Fragebogen hochladen',
    version: 'Fassung',
    state: 'Stand',
    questions: 'Fragen',
    waves: 'Erhebungen',
    noWaves: 'keine',
    changed: 'Zuletzt geändert',
  },
  shipped: {
    title: 'Mitgelieferter Fragebogen',
    text: (title: string, version: string) =>
      `Mit Pegel kommt der Fragebogen „${title}“, Fassung ${version}. Sie können ihn als Entwurf übernehmen, ansehen und dann veröffentlichen.`,
    button: 'Als Entwurf übernehmen',
  },
  states: { draft: 'Entwurf', published: 'Veröffentlicht' },
  done: {
    takenOver:
      'Der Fragebogen ist als Entwurf übernommen. Veröffentlichen Sie ihn, damit Erhebungen ihn verwenden können.',
    uploaded: 'Der Entwurf ist gespeichert.',
    replaced: 'Der Entwurf ist ersetzt.',
    deleted: 'Der Entwurf ist gelöscht.',
    published: 'Die Fassung ist veröffentlicht. Erhebungen können sie jetzt verwenden.',
  },
  version: {
    name: (version: string) => `Fassung ${version}`,
    id: 'Kennung',
    size: 'Umfang',
    counts: (sections: string, questions: string) => `${sections} Abschnitte, ${questions} Fragen`,
    changedAt: (time: string) => `geändert am ${time}`,
    publishedAt: (time: string) => `am ${time}`,
    preview: 'Vorschau',
    difference: (before: string) => `Unterschied zu Fassung ${before}`,
    download: 'Als Datei herunterladen (JSON)',
    replace: 'Durch eine andere Datei ersetzen',
    delete: 'Entwurf löschen',
    publish: 'Veröffentlichen',
  },
  classes: {
    title: 'Was veröffentlicht wird',
    intro:
      'Für jede Frage steht fest, was von den Angaben veröffentlicht wird. Im Formular steht es neben der Frage.',
    number: 'Nr.',
    question: 'Frage',
    names: { open: 'offen', aggregated: 'zusammengefasst', internal: 'intern' },
    meanings: {
      open: 'je Verwaltung veröffentlicht',
      aggregated: 'nur zusammengefasst veröffentlicht',
      internal: 'nicht veröffentlicht',
    },
    count: (name: string, count: string) => `${name} (${count})`,
    yes: 'ja',
  },
  preview: {
    title: 'Vorschau',
    notice: 'So sehen Befragte die Fragen',
    text: 'Sie können alles ausprobieren: Fragen erscheinen und verschwinden wie im Formular, auch über Abschnitte hinweg. Nichts davon wird gespeichert oder abgeschickt.',
    sections: 'Abschnitte',
    unit: 'Musterverwaltung',
  },
  upload: {
    title: 'Fragebogen hochladen',
    text: 'Die Datei wird geprüft. Ist etwas falsch, nennt die nächste Seite alle Fehler, und es wird nichts gespeichert. Ist alles richtig, entsteht ein Entwurf, den Sie ansehen, ersetzen, löschen oder veröffentlichen können.',
    file: 'Datei mit dem Fragebogen',
    hint: 'JSON, höchstens 300 kB. Die Fassung steht in der Datei.',
    button: 'Prüfen und speichern',
    missing: 'Wählen Sie eine Datei aus.',
    errors: (count: number) =>
      count === 1 ? 'In der Datei ist ein Fehler' : `In der Datei sind ${count} Fehler`,
    nothingStoredTitle: 'Die Datei wurde nicht gespeichert',
    nothingStored:
      'Es wurde nichts gespeichert. Berichtigen Sie die Datei und laden Sie sie noch einmal hoch.',
    wrongOnes: 'Fehler in der Datei',
    again: 'Noch einmal hochladen',
    isPublished: (version: string) =>
      `Die Fassung ${version} ist schon veröffentlicht und steht fest. Geben Sie der Datei eine höhere Nummer (version).`,
    isDraft: (version: string) =>
      `Für die Fassung ${version} gibt es schon einen Entwurf. Ersetzen oder löschen Sie ihn, oder geben Sie der Datei eine andere Nummer (version).`,
    toDraft: (version: string) => `Zum Entwurf der Fassung ${version}`,
  },
  replace: {
    title: (version: string) => `Entwurf der Fassung ${version} ersetzen`,
    text: 'Die neue Datei tritt an die Stelle des Entwurfs. Sie muss dieselbe Kennung und dieselbe Fassung haben.',
    other: (is: string, expected: string) =>
      `Die Datei enthält ${is}, der Entwurf ist ${expected}. Laden Sie sie als neuen Entwurf hoch, oder berichtigen Sie die Datei.`,
    button: 'Prüfen und ersetzen',
  },
  delete: {
    title: (version: string) => `Entwurf der Fassung ${version} löschen?`,
    text: 'Der Entwurf verschwindet aus der Liste. Veröffentlichte Fassungen und Erhebungen bleiben, wie sie sind.',
    button: 'Entwurf löschen',
  },
  publish: {
    title: (version: string) => `Fassung ${version} veröffentlichen?`,
    text: 'Erhebungen können die Fassung danach verwenden. Sie steht dann fest und lässt sich weder ändern noch löschen.',
    first: 'Es ist die erste Fassung dieses Fragebogens.',
    button: 'Veröffentlichen',
  },
  stale: {
    title: 'Inzwischen hat sich der Entwurf geändert',
    draft: (time: string) =>
      `Der Entwurf wurde am ${time} ersetzt. Ihre Eingabe wurde nicht ausgeführt. Sehen Sie sich den jetzigen Entwurf an und entscheiden Sie neu.`,
    published:
      'Die Fassung wurde inzwischen veröffentlicht und steht fest. Ihre Eingabe wurde nicht ausgeführt.',
    deleted: 'Der Entwurf wurde inzwischen gelöscht. Ihre Eingabe wurde nicht ausgeführt.',
    look: 'Jetzigen Stand ansehen',
    list: 'Zu den Fragebögen',
  },
};
export type QuestionnairesTexts = typeof questionnairesDe;
