/** What the page about the method says in German. */
export const methodDe = {
  title: 'Methode',
  about:
    'Hier steht, wie jede Zahl entsteht, was ein Punkt, ein Strich und eine Schraffur bedeuten und wie Sie Zahlen nachprüfen.',
  link: 'Methode und Begriffe',
  contents: 'Auf dieser Seite',
  indicators: 'Was gezählt wird',
  readiness: {
    title: 'Punkte der Nachnutzungsbereitschaft',
    caption: 'Höchstpunktzahl der Teile',
  },
  rounding: {
    title: 'Gerundet',
    shares:
      'Anteile nach Stand sind ganze Prozente. Sie werden gemeinsam gerundet, damit sie zusammen 100 ergeben; gleiche Zahlen bekommen immer gleiche Anteile, dann kann die Summe auch darunter liegen. Ein einzelner Anteil kann deshalb um einen Prozentpunkt von dem Wert abweichen, den er für sich gerundet hätte. Wo ein Anteil neben dem anderer steht (auf Karten, im Profil eines Kreises, im Vergleich), ist er einzeln gerundet.',
    rates:
      'Quoten haben eine Nachkommastelle. Was es gibt, steht nie als 0\u00a0%, und was nicht vollständig ist, nie als 100\u00a0%: An den Rändern stehen 0,1 und 99,9.',
  },
  missing: {
    title: 'Ohne Antwort',
    noReport:
      'Wer nicht gemeldet hat, ist in keinem Anteil. Deshalb steht neben jeder Zahl, wie viele Verwaltungen gefragt waren und wie viele gemeldet haben.',
    unknown:
      '„Kann ich nicht beantworten“ und „keine Antwort“ zählen als „unbekannt“ und nie als „nein“. Wem eine Frage nicht gestellt wurde, weil sie auf ihn nicht zutrifft, zählt bei ihr nicht mit.',
    noValue:
      'Ein Strich (–) heißt: Es gibt keinen Wert, weil es nichts zu zählen gibt. Ein Kreis ohne Meldung hat keinen Umsetzungsstand (nicht 0\u00a0%); sein Rücklauf ist 0\u00a0%.',
  },
  carried: {
    title: 'Fortgeschrieben',
    how: 'Wo eine Verwaltung nicht gemeldet hat, zählt ihre letzte frühere Meldung, wenn die Frage noch dasselbe bedeutet. Diese Angaben sind in Diagrammen schraffiert, stehen in Tabellen in einer eigenen Spalte und zählen nie zum Rücklauf. Bevorzugte Varianten werden nie fortgeschrieben. Ein Schalter auf jeder Seite lässt sie weg.',
    limit: (waves: number) =>
      waves === 0
        ? 'In dieser Erhebung wird nichts fortgeschrieben.'
        : waves === 1
          ? 'In dieser Erhebung darf die frühere Meldung höchstens eine Erhebung alt sein.'
          : `In dieser Erhebung darf die frühere Meldung höchstens ${waves} Erhebungen alt sein.`,
  },
  hidden: {
    title: 'Nicht ausgewiesen',
    classes:
      'Jede Frage hat eine Veröffentlichungsklasse, die beim Ausfüllen danebensteht. „Offen“: Alles ist öffentlich. „Zusammengefasst“: Öffentlich sind Zahlen für alle und für jeden Kreis. „Intern“: Nichts davon ist öffentlich.',
    primary:
      'In zusammengefassten Tabellen steht ein Punkt (.) statt einer Zahl, wenn sie 1 oder 2 ist oder alle Verwaltungen einer Gruppe umfasst. Weitere Zahlen werden verborgen, wenn sich die erste sonst aus Summen oder anderen Tabellen berechnen ließe.',
    releases:
      'Zusammengefasste Tabellen bleiben so, wie sie zuerst veröffentlicht wurden. Sonst würde der Unterschied verraten, was nachträglich gemeldet wurde.',
    internal:
      'In dieser internen Ausgabe ist nichts verborgen. Veröffentlichen Sie keine Zahlen daraus.',
  },
  recompute: {
    title: 'Nachprüfen',
    snapshot: (id: string) =>
      `Alle Zahlen dieser Seiten stammen aus dem Auswertungsstand ${id}. Gleiche Daten ergeben immer denselben Auswertungsstand und dieselben Zahlen.`,
    files:
      'Jede Tabelle gibt es als CSV-Datei. Jede Zeile darin nennt Stichtag und Auswertungsstand, damit sich auch eine einzelne kopierte Zeile belegen lässt.',
    operators:
      'Wer Pegel betreibt, holt mit „npm run pegel -- snapshot export“ die Daten eines Auswertungsstands und rechnet jede Zahl nach.',
  },
  glossary: 'Begriffe',
};
