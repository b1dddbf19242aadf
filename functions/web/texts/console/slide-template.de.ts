/** What the pages about the template for slides say in German. */
export const slideTemplateDe = {
  title: 'Vorlage für Folien',
  text: 'Die Folien zu den Ergebnissen bekommen Master, Layouts, Farben und Schriften Ihrer Vorlage. Folien, die in der Vorlage stehen, werden nicht übernommen. Diagramme behalten ihre Helligkeiten, damit sie auch gedruckt und für Farbenblinde lesbar sind.',
  none: 'Zurzeit gilt die Vorlage von Pegel.',
  current: 'Ihre Vorlage',
  name: 'Datei',
  savedAt: 'Hochgeladen',
  layouts: 'Layouts der Vorlage',
  layout: 'Layout',
  use: 'Verwendung',
  uses: {
    title: 'für die erste Folie',
    content: 'für alle anderen Folien',
    none: 'wird nicht verwendet',
  },
  bring: 'Vorlage hochladen',
  replace: 'Andere Vorlage hochladen',
  file: 'Datei der Vorlage',
  hint: 'PPTX oder POTX, höchstens 4 MB, ohne Makros und ohne Verknüpfungen im Master. Nötig sind ein Layout „Titelfolie“ und ein Layout „Nur Titel“ oder „Titel und Inhalt“.',
  missing: 'Wählen Sie eine Datei aus.',
  unnamed: 'Vorlage',
  button: 'Hochladen und prüfen',
  unusable: 'Die Vorlage lässt sich nicht verwenden',
  nothing: 'Es hat sich nichts geändert.',
  wrong: 'Was nicht stimmt',
  again: 'Laden Sie sie noch einmal hoch: Dann sehen Sie, was fehlt.',
  done: {
    saved:
      'Die Vorlage ist gespeichert. Sie gilt für alle Folien, die von jetzt an erstellt werden.',
    removed: 'Die Vorlage ist entfernt. Es gilt die von Pegel.',
  },
  removal: {
    title: 'Vorlage entfernen',
    text: 'Folien, die danach erstellt werden, bekommen die Vorlage von Pegel. Schon erstellte bleiben, wie sie sind. Die Datei bleibt im Speicher von Pegel liegen, wird aber nicht mehr verwendet.',
    button: 'Vorlage entfernen',
  },
};
export type SlideTemplateTexts = typeof slideTemplateDe;
