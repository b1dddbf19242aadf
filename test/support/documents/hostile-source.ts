import type { DocumentSource } from '../../../analytics/reports/documents/document-source.ts';

/** Texts that a format would take for something else than texts. */
const hostileNames = [
  '=1+1',
  '=HYPERLINK("http://example.org")',
  '+49 000',
  '-2',
  '@SUM(A1)',
  '\tTabulator',
  '\rWagenrücklauf',
  "'0016",
  '0016',
  '1.5',
  '31.12.2026',
  'Gößnitz; "Stadt", \\ und | Land',
  'erste Zeile\nzweite Zeile',
  '<script>alert(1)</script>&amp;',
  '[Verweis](http://example.org) `code` *fett* _kursiv_',
  'https://example.org/?a=b&c=d',
  '~durch~ #1 $x$ ==y== ^z^',
  '1. Punkt',
  'Ägäis 𝒳 \u00e9\u0301',
];

/** The same source, whose districts, questions and waves have hostile names. */
export function withHostileNames(source: DocumentSource): DocumentSource {
  const { results, labels } = source;
  const name = (index: number) => hostileNames[index % hostileNames.length] ?? '';
  const text = (index: number) => ({ de: name(index), en: name(index) });
  return {
    ...source,
    labels: new Map([...labels.keys()].map((id, index) => [id, text(index)])),
    results: {
      ...results,
      wave: { ...results.wave, title: text(0) },
      districts: results.districts.map((one, index) => ({ ...one, name: name(index) })),
      topics: results.topics.map((one, index) => ({ ...one, title: text(index + 8) })),
      previous: results.previous && { ...results.previous, title: text(5) },
      trend: {
        ...results.trend,
        waves: results.trend.waves.map((one, index) => ({ ...one, title: text(index + 12) })),
      },
    },
  };
}
