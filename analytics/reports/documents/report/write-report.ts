import { isOf, wholeState } from '../../../../schemas/breakdown.ts';
import { formatDate } from '../../../../schemas/format.ts';
import { chartsByName } from '../../../charts/charts-by-name.ts';
import { hasCarried } from '../../../charts/figures.ts';
import { chartTexts } from '../../../charts/texts.ts';
import { glossary } from '../../glossary.ts';
import { methodsOf } from '../../outline/methods-of.ts';
import type { Section } from '../../outline/section.ts';
import { distinctSections } from '../distinct-sections.ts';
import { type DocumentSource, shownInDocuments } from '../document-source.ts';
import { dayOf, sectionsOf } from '../document-tables.ts';
import { documentTexts } from '../texts.ts';
import type { LabelledText, ReportContent } from './report-content.ts';
import { writeChapter } from './write-chapter.ts';
import { writeImprint } from './write-imprint.ts';

/** Writes all that stands in the report. */
export function writeReport(source: DocumentSource): ReportContent {
  const { results, language, owner } = source;
  const { report: texts, editions, exampleData, reading, methods } = documentTexts[language];
  const { wave, edition } = results;
  const sections = distinctSections(sectionsOf(source));
  const charts = chartsByName(source, shownInDocuments, language);
  return {
    language,
    edition,
    mark: editions[edition],
    office: owner.office,
    title: texts.title,
    wave: wave.title[language],
    name: `${texts.title}: ${wave.title[language]}`,
    foot: [
      chartTexts[language].referenceDate(wave.referenceDate),
      chartTexts[language].snapshot(results.snapshot),
    ].join(' · '),
    facts: factsOf(source),
    warnings: [
      ...(edition === 'internal' ? [texts.internal] : []),
      ...(wave.exampleData ? [exampleData] : []),
    ],
    labels: texts.labels,
    summary: { title: texts.summary, items: summaryOf(sections, source) },
    reading: { title: reading.title, items: readingOf(source) },
    chapters: sections.map((section) => writeChapter(section, source, charts)),
    methods: { title: methods, items: methodsInWords(sections, source) },
    glossary: {
      title: texts.glossary,
      items: glossary.map(({ term, meaning }) => ({
        label: term[language],
        text: meaning[language],
      })),
    },
    imprint: writeImprint(owner, language),
  };
}

/** What the title page says of the report. */
function factsOf(source: DocumentSource): LabelledText[] {
  const { results, language, url } = source;
  const { facts, editions } = documentTexts[language];
  const { wave, edition, snapshot } = results;
  const row = results.responseRate.find((one) => isOf(one, wholeState));
  const taken = formatDate(dayOf(source), language);
  return [
    { label: facts.edition, text: editions[edition] },
    { label: facts.referenceDate, text: formatDate(wave.referenceDate, language) },
    {
      label: facts.response,
      text: chartTexts[language].reported(row?.complete ?? 0, row?.eligible ?? 0),
    },
    { label: edition === 'public' ? facts.published : facts.takenAt, text: taken },
    { label: facts.snapshot, text: snapshot },
    ...(url === undefined ? [] : [{ label: facts.site, text: url }]),
  ];
}

/** The first of what each section says. */
function summaryOf(sections: readonly Section[], { language }: DocumentSource): LabelledText[] {
  return sections.flatMap(({ title, summary: [first] }) =>
    first ? [{ label: title[language], text: first[language] }] : [],
  );
}

function readingOf({ results, language }: DocumentSource): string[] {
  const { report, reading, hiddenNote } = documentTexts[language];
  const { base, carried, noValue } = reading;
  return [
    base,
    ...(hasCarried(results) ? [carried] : []),
    noValue.dash,
    reading.rounding,
    ...(results.edition === 'public' ? [hiddenNote] : []),
    report.method,
  ];
}

/** How everything in the report is counted, each method once. */
function methodsInWords(sections: readonly Section[], { language }: DocumentSource) {
  return methodsOf(sections).map(({ title, method }) => ({
    label: title[language],
    text: method[language],
  }));
}
