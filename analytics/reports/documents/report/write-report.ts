import { Temporal } from 'temporal-polyfill';
import { isOf, wholeState } from '../../../../schemas/breakdown.ts';
import { formatDate } from '../../../../schemas/format.ts';
import { dateOf } from '../../../../schemas/wave.ts';
import type { Chart } from '../../../charts/chart.ts';
import { hasCarried } from '../../../charts/figures.ts';
import { listCharts } from '../../../charts/list-charts.ts';
import { chartTexts } from '../../../charts/texts.ts';
import { glossary } from '../../glossary.ts';
import { outlineOf } from '../../outline/outline.ts';
import type { Section } from '../../outline/section.ts';
import { type DocumentSource, shownInDocuments } from '../document-source.ts';
import { documentTexts } from '../texts.ts';
import type { LabelledText, ReportContent } from './report-content.ts';
import { writeChapter } from './write-chapter.ts';
import { writeImprint } from './write-imprint.ts';

/** Writes all that stands in the report. */
export function writeReport(source: DocumentSource): ReportContent {
  const { results, language, owner } = source;
  const { report: texts, editions } = documentTexts[language];
  const { wave, edition } = results;
  const sections = outlineOf(source, shownInDocuments);
  const draw = painterOf(source);
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
      ...(wave.exampleData ? [texts.exampleData] : []),
    ],
    labels: texts.labels,
    summary: { title: texts.summary, items: summaryOf(sections, source) },
    reading: { title: texts.reading.title, items: readingOf(source) },
    chapters: sections.map((section) => writeChapter(section, source, draw)),
    methods: { title: texts.methods, items: methodsOf(sections, source) },
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
function factsOf({ results, language, takenAt, url }: DocumentSource): LabelledText[] {
  const { facts } = documentTexts[language].report;
  const { wave, edition, snapshot } = results;
  const row = results.responseRate.find((one) => isOf(one, wholeState));
  const taken = formatDate(dateOf(Temporal.Instant.from(takenAt)), language);
  return [
    { label: facts.edition, text: documentTexts[language].editions[edition] },
    { label: facts.referenceDate, text: formatDate(wave.referenceDate, language) },
    {
      label: facts.response,
      text: chartTexts[language].reported(row?.complete ?? 0, row?.eligible ?? 0),
    },
    { label: edition === 'public' ? facts.published : facts.taken, text: taken },
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
  const { report, hiddenNote, rounding } = documentTexts[language];
  const { base, carried, noValue, method } = report.reading;
  return [
    base,
    ...(hasCarried(results) ? [carried] : []),
    noValue,
    rounding,
    ...(results.edition === 'public' ? [hiddenNote] : []),
    method,
  ];
}

/** How everything in the report is counted, each method once. */
function methodsOf(sections: readonly Section[], { language }: DocumentSource): LabelledText[] {
  const methods = new Map(sections.flatMap(({ methods }) => methods.map((one) => [one.id, one])));
  return [...methods.values()].map(({ title, method }) => ({
    label: title[language],
    text: method[language],
  }));
}

function painterOf(source: DocumentSource): (chart: string) => Chart {
  const charts = new Map(
    listCharts(source, shownInDocuments, source.language).map(({ name, draw }) => [name, draw]),
  );
  return (name) => {
    const draw = charts.get(name);
    if (!draw) throw new TypeError(`There is no chart ${name}`);
    return draw();
  };
}
