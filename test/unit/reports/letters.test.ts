import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersAsPdf } from '../../../analytics/reports/letters.ts';
import { compilePdf } from '../../../analytics/reports/typst.ts';
import { exampleLetters, letterOfOneText } from '../../support/example-letters.ts';
import { readPdf } from '../../support/pdf.ts';
import { wave } from '../../support/technik-status.ts';

const at = '2026-12-10T09:00:00Z';
/** What Typst would take for markup, code, formulas, labels, comments. */
const markup = '#eval("1/0") *fett* _schräg_ $x^2$ \\ @a <b> `c` // d /* e */ = f ~ -- [g] "h" {i}';

describe('letters as a PDF', () => {
  it('are a page each, tagged, in German, and keep to PDF/UA-1', () => {
    const pdf = readPdf(lettersAsPdf(exampleLetters(['Amt A', 'Stadt B', 'Kreis C']), at));
    expect(pdf).toMatchObject({ version: '%PDF-1.7', pages: 3, isTagged: true, ua: '1' });
    expect(pdf.language).toBe('de-DE');
    expect(pdf.titles).toContain('Briefe zur Erhebung „Zweites Halbjahr 2026“');
    const subjects = pdf.titles.filter((title) => title.endsWith('Bitte um Ihre Meldung'));
    expect(subjects).toHaveLength(3);
  });

  it('take what looks like markup for text', () => {
    const title = { de: markup, en: markup };
    const pdf = readPdf(lettersAsPdf(exampleLetters([markup, markup], { ...wave, title }), at));
    expect(pdf.pages).toBe(2);
    expect(pdf.titles).toContain(`${markup}: Bitte um Ihre Meldung`);
  });

  it('fit onto their page with the longest names', () => {
    const word = 'Großschwabhausen-Oberweißbach-Vogelsberg';
    const names = [`Verwaltungsgemeinschaft ${`${word}, `.repeat(8)}`, word.repeat(4)];
    const title = { de: `Umfrage zur ${word} `.repeat(4), en: 'X' };
    const letters = exampleLetters(names, { ...wave, title });
    const helped = letters.letters.map((letter) => ({
      ...letter,
      after: [...letter.after, `Fragen beantwortet ${`${word} `.repeat(12)}`],
    }));
    expect(readPdf(lettersAsPdf({ ...letters, letters: helped }, at)).pages).toBe(2);
  });

  it('break a word that is longer than a line, in place of letting it run off the page', () => {
    const { sender } = exampleLetters([]);
    const pagesOf = (length: number) => {
      const letters = [{ ...letterOfOneText('Text'), after: ['x'.repeat(length)] }];
      return readPdf(lettersAsPdf({ title: 'Briefe', sender, letters }, at)).pages;
    };
    expect([pagesOf(200), pagesOf(9000)]).toEqual([1, 2]);
  });

  it('are made whatever characters there are in names', () => {
    const { sender } = exampleLetters([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const letters = [letterOfOneText(text)];
        const pdf = readPdf(lettersAsPdf({ title: 'Briefe', sender, letters }, at));
        expect(pdf.pages).toBe(1);
      }),
      {
        numRuns: 30,
        examples: [['漢字😀\u0000\u001b\u202e\u200b\ufffe\ud800'], ['e\u0301\u0323'], ['']],
      },
    );
  });

  it('that cannot be made are told of without what stands in them', () => {
    const broken = '#panic(`geheim`)\n#json("data.json").fehlt.at("geheim")\n#geheim';
    expect(() => compilePdf(broken, { a: 'geheim' }, at)).toThrow(/^Typst: /);
    expect(() =>
      compilePdf('#set text(font: "Fira Sans")\n#json("../etc/passwd")', {}, at),
    ).toThrow(/Typst/);
  });
});
