import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../analytics/reports/documents/slides/template/read-template.ts';
import { issueSentence } from '../../../functions/web/issue-sentence.ts';
import { InvalidFileError } from '../../../schemas/errors.ts';
import { type OfficeParts, officeTemplate } from '../../support/documents/office-template.ts';

const master = 'ppt/slideMasters/slideMaster1.xml';
const masterLinks = 'ppt/slideMasters/_rels/slideMaster1.xml.rels';
const layout = (number: number) => `ppt/slideLayouts/slideLayout${number}.xml`;

function change(parts: OfficeParts, path: string, from: string, to: string): void {
  const before = parts.get(path);
  if (typeof before !== 'string' || !before.includes(from))
    throw new Error(`${path} lacks ${from}`);
  parts.set(path, before.replaceAll(from, to));
}

/** What a person reads of a file that is no template. */
function refusal(bytes: Uint8Array): string {
  try {
    readTemplate(bytes);
  } catch (error) {
    if (!(error instanceof InvalidFileError)) throw error;
    const [issue] = error.issues;
    const sentence = issueSentence(issue?.message ?? '', 'de');
    expect(sentence).not.toBe(issue?.message);
    return sentence;
  }
  return 'taken';
}

const refusedWith = (edit: (parts: OfficeParts) => void) => refusal(officeTemplate(edit));

const link = (kind: string, target: string, more = '') =>
  `<Relationship Id="rId20" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${more}/></Relationships>`;

describe('a template', () => {
  it('says which layouts it has, which are used, how large its slides are, and where there is room', () => {
    const read = readTemplate(officeTemplate());
    expect(read.layouts.map(({ name }) => name)).toEqual(['Titelfolie', 'Nur Titel']);
    expect([read.title.path, read.content.path]).toEqual([layout(1), layout(2)]);
    expect([read.width, read.height]).toEqual([10, 7.5]);
    const { area, content } = read;
    expect(area.y).toBeGreaterThanOrEqual(content.title.box.y + content.title.box.h);
    expect(area.x + area.w).toBeLessThan(10);
    expect(read.colours['accent1']).toBe('#9c1d2e');
  });

  it('may have layouts that somebody drew themselves, without a type', () => {
    const read = readTemplate(
      officeTemplate((parts) => {
        change(parts, layout(1), 'type="title"', '');
        change(parts, layout(2), 'type="titleOnly"', 'userDrawn="1"');
      }),
    );
    expect([read.title.path, read.content.path]).toEqual([layout(1), layout(2)]);
  });

  it('may have title and content instead of a title alone', () => {
    const read = readTemplate(
      officeTemplate((parts) => change(parts, layout(2), 'type="titleOnly"', 'type="obj"')),
    );
    expect(read.content.path).toBe(layout(2));
  });

  it('may be a POTX', () => {
    const potx = officeTemplate((parts) =>
      change(parts, '[Content_Types].xml', 'presentation.main', 'template.main'),
    );
    expect(refusal(potx)).toBe('taken');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', strToU8('Vorlage')],
    ['another archive', zipSync({ 'a.txt': strToU8('a') })],
    [
      'a workbook',
      zipSync({
        '[Content_Types].xml': strToU8(
          '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        ),
        '_rels/.rels': strToU8(
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        ),
        'xl/workbook.xml': strToU8('<workbook/>'),
      }),
    ],
  ])('is not %s', (_, bytes) => {
    expect(refusal(bytes)).toBe(
      'Das ist keine Präsentation: Speichern Sie Ihre Vorlage als PPTX oder POTX.',
    );
  });

  it('is not cut off, wherever that is', () => {
    const whole = officeTemplate();
    for (let part = 1; part < 10; part += 1) {
      expect(refusal(whole.slice(0, (whole.length * part) / 10))).toMatch(/beschädigt/);
    }
  });

  it('is not broken XML, and declares no entities', () => {
    const damaged = 'Die Datei ist beschädigt: Speichern Sie sie neu.';
    expect(refusedWith((parts) => parts.set(layout(1), '<p:sldLayout'))).toBe(damaged);
    expect(refusedWith((parts) => parts.set(layout(1), ''))).toBe(damaged);
    expect(refusedWith((parts) => parts.delete(layout(1)))).toBe(damaged);
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>';
    expect(refusedWith((parts) => parts.set(layout(2), bomb))).toBe(damaged);
  });

  it('does not unpack to more than 64 MB or 2000 files', () => {
    const bomb = refusedWith((parts) => parts.set('ppt/media/a.png', new Uint8Array(65 * 2 ** 20)));
    expect(bomb).toBe('Entpackt ist die Datei größer als 64 MB.');
    const many = refusedWith((parts) => {
      for (let index = 0; index < 2001; index += 1) parts.set(`ppt/media/${index}.png`, '');
    });
    expect(many).toBe('Die Datei besteht aus mehr als 2000 Teilen.');
  });

  it('reads a layout once, however often it is named', () => {
    const many = `${'<p:sldLayoutId id="2147483650" r:id="rId1"/>'.repeat(3000)}</p:sldLayoutIdLst>`;
    const bytes = officeTemplate((parts) => change(parts, master, '</p:sldLayoutIdLst>', many));
    expect(readTemplate(bytes).layouts).toHaveLength(2);
  });

  it('has at most 100 layouts, and 4 MB in them', () => {
    const extra = Array.from({ length: 99 }, (_, index) => index + 3);
    const more = refusedWith((parts) => {
      for (const number of extra) parts.set(layout(number), parts.get(layout(2)) ?? '');
      const ids = extra.map((number) => `<p:sldLayoutId id="${number}" r:id="rId1${number}"/>`);
      change(parts, master, '</p:sldLayoutIdLst>', `${ids.join('')}</p:sldLayoutIdLst>`);
      const links = extra.map((number) =>
        link('slideLayout', `/${layout(number)}`)
          .replace('rId20', `rId1${number}`)
          .replace('</Relationships>', ''),
      );
      change(parts, masterLinks, '</Relationships>', `${links.join('')}</Relationships>`);
    });
    expect(more).toMatch(/mehr als 100 Layouts/);
    const padding = `<!--${'x'.repeat(5 * 2 ** 20)}-->`;
    const tooLarge = /größer als 4 MB: Entfernen Sie/;
    expect(
      refusedWith((parts) => change(parts, layout(2), '<p:cSld', `${padding}<p:cSld`)),
    ).toMatch(tooLarge);
    expect(
      refusedWith((parts) =>
        change(parts, masterLinks, '<Relationship ', `${padding}<Relationship `),
      ),
    ).not.toBe('taken');
    expect(refusedWith((parts) => parts.set('ppt/slides/slide1.xml', padding))).toBe('taken');
  });

  it('has fonts from 1 to 400 points, whatever it says', () => {
    const sized = (size: string) =>
      readTemplate(officeTemplate((parts) => change(parts, layout(1), 'sz="4000"', `sz="${size}"`)))
        .title.title.fontSize;
    expect(['4000', '99999900', '1', '-5'].map(sized)).toEqual([40, 400, 1, 28]);
  });

  it('has no macros', () => {
    const said = 'Die Vorlage enthält Makros: Speichern Sie sie als PPTX ohne Makros.';
    expect(refusedWith((parts) => parts.set('ppt/vbaProject.bin', 'x'))).toBe(said);
    expect(
      refusedWith((parts) =>
        change(
          parts,
          '[Content_Types].xml',
          'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
          'application/vnd.ms-powerpoint.presentationml.presentation.macroEnabled.main+xml',
        ),
      ),
    ).toBe(said);
  });

  it('has no links to elsewhere and no embedded files in what is kept', () => {
    const external = link('image', 'https://example.org/a.png', ' TargetMode="External"');
    expect(
      refusedWith((parts) => change(parts, masterLinks, '</Relationships>', external)),
    ).toMatch(/Verknüpfungen/);
    expect(
      refusedWith((parts) => {
        parts.set('ppt/embeddings/a.bin', 'x');
        change(parts, masterLinks, '</Relationships>', link('oleObject', '../embeddings/a.bin'));
      }),
    ).toMatch(/eingebettete Dateien/);
  });

  it('has the two layouts, and room on them', () => {
    expect(
      refusedWith((parts) => change(parts, layout(1), 'type="title"', 'type="blank"')),
    ).toMatch(/„Titelfolie“ fehlt/);
    expect(
      refusedWith((parts) => change(parts, layout(2), 'type="titleOnly"', 'type="blank"')),
    ).toMatch(/„Nur Titel“ oder „Titel und Inhalt“ fehlt/);
    expect(refusedWith((parts) => change(parts, master, 'cy="5029200"', 'cy="900000"'))).toMatch(
      /zu wenig Platz/,
    );
  });
});
