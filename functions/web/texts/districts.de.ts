/** What the pages about districts say in German. */
export const districtsDe = {
  title: 'Landkreise und kreisfreie Städte',
  about: 'Jeder Kreis und jede kreisfreie Stadt neben allen Verwaltungen.',
  link: 'Alle Kreise einzeln',
  back: 'Alle Landkreise und kreisfreien Städte',
  none: 'In dieser Erhebung gibt es keine Kreise.',
  main: 'Das Wichtigste',
  topics: 'Die Themen im Vergleich',
  asTable: 'Alle Themen als Tabelle',
  development: 'Entwicklung',
  readiness: 'Nachnutzungs\u00adbereitschaft',
  answers: 'Antworten',
  expiries: 'Was bald abläuft',
};
