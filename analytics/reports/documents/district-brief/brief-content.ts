import { formatDate, formatNumber } from '../../../../schemas/format.ts';
import { districtTopics } from '../../../charts/district-topics.tsx';
import { chartTexts } from '../../../charts/texts.ts';
import { formatRate, responseRates } from '../../../indicators/rates.ts';
import type { DistrictProfile } from '../../district-profile/district-profile.ts';
import type { Table } from '../../table.ts';
import { noValueMark } from '../../write-cell.ts';
import type { DocumentSource } from '../document-source.ts';
import { documentTexts } from '../texts.ts';
import { writeTable } from './write-table.ts';

/** Everything that stands in the brief of a district, as the template reads it. */
export function briefContent(source: DocumentSource, profile: DistrictProfile) {
  const { language, owner, results, url } = source;
  const { district, tables, summary } = profile;
  const { wave, edition } = results;
  const texts = documentTexts[language];
  const brief = texts.districtBrief;
  const chart = districtTopics(profile.chart, { language });
  const heading = brief.title(district.name);
  const tableOf = (table: Table | null, width: number) =>
    table ? [writeTable(table, width, language)] : [];
  const { title, carried, noValue } = texts.reading;
  return {
    language,
    region: language === 'de' ? 'de' : 'gb',
    title: `${heading} – ${wave.title[language]}`,
    office: owner.office,
    survey: `${owner.office} · ${wave.title[language]}`,
    edition: texts.editions[edition],
    isInternal: edition === 'internal',
    exampleData: wave.exampleData ? texts.exampleData : null,
    heading,
    facts: factsOf(source, profile),
    main: { title: brief.main, sentences: summary.map((sentence) => sentence[language]) },
    chart: { svg: chart.svg, alt: `${chart.title}: ${chart.subtitle}. ${chart.description}` },
    topics: { title: brief.topics, table: writeTable(tables.topics, 33, language) },
    more: {
      title: brief.more,
      tables: [
        ...tableOf(tables.changes, 54),
        ...tableOf(tables.levels, 54),
        ...tableOf(tables.parts, 76),
        ...tableOf(tables.answers, 0),
      ],
    },
    reading: {
      title,
      sentences: [
        carried,
        noValue.dash,
        brief.rounding,
        ...(url ? [brief.online(`${url}/results/${wave.id}`)] : []),
      ],
    },
    foot: `${texts.editions[edition]} · ${chartTexts[language].snapshot(results.snapshot)}`,
    pages: ['1', '2'].map(brief.page),
  };
}

/** Who has responded, and when. */
function factsOf({ language, results }: DocumentSource, { response }: DistrictProfile) {
  const { districtBrief, facts: common } = documentTexts[language];
  const { facts, of } = districtBrief;
  const count = (number: number) => formatNumber(number, language);
  const rates = response && responseRates(response);
  const percent = (rate: number | null | undefined) =>
    typeof rate === 'number' ? formatRate(rate, language) : noValueMark;
  return [
    {
      label: facts.response,
      value: of(count(response?.complete ?? 0), count(response?.eligible ?? 0)),
    },
    { label: facts.rate, value: percent(rates?.rr1) },
    { label: facts.coverage, value: percent(rates?.coverage) },
    { label: common.referenceDate, value: formatDate(results.wave.referenceDate, language) },
  ];
}
