import { expect, it } from 'vitest';
import { districtBriefs } from '../../../../analytics/reports/documents/district-brief/district-briefs.ts';
import { editions } from '../../../../schemas/results.ts';
import { languages } from '../../../../schemas/text.ts';
import { exampleSource } from '../../../support/documents/example-source.ts';
import { expectBrief } from '../../../support/documents/expect-brief.ts';
import { filesOf } from '../../../support/documents/read-documents.ts';

const both = editions.flatMap((edition) => languages.map((language) => ({ edition, language })));

it.each(both)(
  'each district has a brief with all its figures ($edition, $language)',
  async ({ edition, language }) => {
    const source = await exampleSource(edition, language);
    const files = await filesOf(source, districtBriefs);
    const folder = language === 'de' ? 'kreise' : 'districts';
    expect(files.map(({ path }) => path)).toEqual(
      source.results.districts.map(({ ags5 }) => `${folder}/${ags5}.pdf`),
    );
    for (const [index, { body }] of files.entries()) {
      await expectBrief(source, source.results.districts[index]?.ags5 ?? '', body);
    }
  },
);
