/** What the frame of the console says in German: navigation, tables, confirmations. */
export const consoleFrameDe = {
  title: 'Konsole',
  navigation: 'Bereiche der Konsole',
  crumbs: 'Sie sind hier',
  sections: {
    home: 'Übersicht',
    waves: 'Erhebungen',
    requests: 'Anfragen',
    registry: 'Verwaltungen',
    questionnaires: 'Fragebögen',
    audit: 'Protokoll',
    privacy: 'Datenschutz',
  },
  roles: {
    admin: 'Administration',
    coordinator: 'Koordination',
    districtCoordinator: 'Kreiskoordination',
    analyst: 'Auswertung',
  },
  signOut: 'Abmelden',
  pages: {
    label: 'Seiten der Liste',
    range: (from: string, to: string, of: string) =>
      from === to ? `${from} von ${of}` : `${from} bis ${to} von ${of}`,
    none: 'Keine Einträge.',
    previous: 'Zurück',
    next: 'Weiter',
  },
  confirm: {
    back: 'Zurück, nichts ändern',
    final: 'Das lässt sich nicht rückgängig machen.',
  },
};
export type ConsoleFrameTexts = typeof consoleFrameDe;
