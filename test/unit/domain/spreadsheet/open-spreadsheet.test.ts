import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../../../functions/domain/spreadsheet/file/open-spreadsheet.ts';
import { openWorkbook } from '../../../../functions/domain/spreadsheet/file/open-workbook.ts';
import { maxRows, type SheetTable } from '../../../../functions/domain/spreadsheet/table.ts';
import { refusal } from '../../../support/refusal.ts';
import { rawWorkbook, workbook, zip } from '../../../support/workbook.ts';

interface Reading {
  table: SheetTable;
  sheets: string[];
  remarks: string[];
}

async function read(bytes: string | Uint8Array, sheet?: string): Promise<Reading> {
  const remarks: string[] = [];
  const { sheets, read } = openSpreadsheet(Buffer.from(bytes), (text) => remarks.push(text));
  return { table: await read(sheet), sheets, remarks };
}
const refused = (bytes: string | Uint8Array, sheet?: string) => refusal(() => read(bytes, sheet));
const latin1 = (text: string) => Buffer.from(text, 'latin1');

const table: SheetTable = {
  header: ['AGS', 'Straße & Größe'],
  rows: [
    { number: 2, cells: ['01001', 'Müller; "Co"'] },
    { number: 4, cells: ['16051', null] },
  ],
};

describe('a CSV file', () => {
  it('is read with semicolons, commas or tabs, with or without byte order mark', async () => {
    for (const separator of [';', ',', '\t']) {
      for (const mark of ['', '\ufeff']) {
        for (const end of ['\n', '\r\n']) {
          const lines = [
            `AGS${separator}Straße & Größe`,
            `01001${separator}"Müller; ""Co"""`,
            separator,
            `16051${separator}`,
          ];
          const { table: read1, remarks } = await read(mark + lines.join(end) + end);
          expect([read1, remarks]).toEqual([table, []]);
        }
      }
    }
  });

  it('is read with the separator of its header, whatever stands in quotes there', async () => {
    for (const header of ['"AGS, Schlüssel, amtlich\n(5)";DMS', 'AGS;"a ""b"", c,\r\n,,d"']) {
      expect((await read(`${header}\n16051;x,y\n`)).table.rows[0]?.cells).toEqual(['16051', 'x,y']);
    }
  });

  it('is read with the separator that Excel names in a line before the header', async () => {
    const { table: read1 } = await read('\ufeffsep=,\r\nAGS,Text;mit;Punkten\r\n16051,x\r\n');
    expect(read1).toEqual({
      header: ['AGS', 'Text;mit;Punkten'],
      rows: [{ number: 3, cells: ['16051', 'x'] }],
    });
    expect(await refused('sep=;\nAGS;;\n16051;x\n')).toEqual([
      expect.stringMatching(/^row 2, column B: has no header/),
    ]);
    expect(await refused('sep=;\nAGS;Text\n16051;"a" b\n')).toEqual([
      expect.stringMatching(/^line 3: /),
    ]);
    expect(await refused('sep=;\nAGS;Text\n16051')).toEqual([
      expect.stringMatching(/^row 3: ends in its middle/),
    ]);
  });

  it('is read in composed Unicode, whatever it was written in', async () => {
    const { table: composed } = await read('AGS;Größe\n16051;für\n'.normalize('NFD'));
    expect([composed.header, composed.rows[0]?.cells]).toEqual([
      ['AGS', 'Größe'],
      ['16051', 'für'],
    ]);
  });

  it('is read as Windows-1252 where it is not UTF-8, and that is said', async () => {
    const { table: read1, remarks } = await read(latin1('AGS;Größe\n16051;\x84für\x93\n'));
    expect(read1.rows[0]?.cells).toEqual(['16051', '„für“']);
    expect(remarks).toEqual([
      'The file is not UTF-8; it was read as Windows-1252. Look at the umlauts.',
    ]);
  });

  it('is refused where umlauts are garbled or lost', async () => {
    const garbled = [expect.stringMatching(/^line 2: has garbled umlauts: .*export it again/)];
    expect(await refused('AGS;Text\n16051;fÃ¼r\n')).toEqual(garbled);
    expect(await refused('AGS;Text\n16051;f\ufffdr\n')).toEqual(garbled);
  });

  it('is refused where it was cut off', async () => {
    expect(await refused('AGS;Text\n16051;"offen\n16052;x\n')).toEqual([
      'line 3: has a quotation mark (") that is never closed: the file was probably cut off; save it again',
    ]);
    expect(await refused('AGS;Text;Mehr\n16051;x;y\n16052;x')).toEqual([
      'row 3: ends in its middle: the file was probably cut off; save it again',
    ]);
    const umlaut = Buffer.from('AGS;Text\n16051;für').subarray(0, -2);
    expect(await refused(umlaut)).toEqual([
      'file: ends in the middle of a character: the file was probably cut off; save it again',
    ]);
  });

  it('is refused where a quotation mark stands in the wrong place', async () => {
    expect(await refused('AGS;Text\n16051;"a" b\n')).toEqual([
      expect.stringMatching(/^line 2: has a quotation mark \("\) in the wrong place/),
    ]);
  });
});

describe('an XLSX file', () => {
  it('is read with texts, numbers, truth values and dates as they are', async () => {
    const day = new Date('2027-03-01T00:00Z');
    const { table: read1, sheets } = await read(
      await workbook([
        ['AGS', 'Zahl', 'Wahr', 'Datum'],
        ['01001', 0.5, true, { value: day, type: Date, format: 'mmm yy' }],
      ]),
    );
    expect(sheets).toEqual(['Tabelle1']);
    expect(read1.rows[0]?.cells.map(String)).toEqual(['01001', '0.5', 'true', '2027-03-01']);
    expect(read1.rows[0]?.cells[3]).toBeInstanceOf(Temporal.PlainDate);
  });

  it('is read with percentages as they are shown, not as they are stored', async () => {
    const percent = (value: number, format = '0%') => ({ value, type: Number, format });
    const { table: read1 } = await read(
      await workbook([
        ['A', 'B', 'C', 'D', 'E'],
        [percent(1), percent(0), percent(0.29), percent(0.125, '0.00%'), percent(0.07, '0.0 %')],
        [1, 0, percent(1, '0 "% (Quote)"'), 0.5, '1'],
      ]),
    );
    expect(read1.rows.map(({ cells }) => cells)).toEqual([
      ['100 %', '0 %', '29 %', '12,5 %', '7 %'],
      [1, 0, 1, 0.5, '1'],
    ]);
  });

  it('is read by the name of a sheet, which must exist', async () => {
    const bytes = await workbook([['AGS'], ['16051']], 'Rücklauf & Co');
    expect((await read(bytes, 'Rücklauf & Co')).table.rows).toHaveLength(1);
    expect(await refused(bytes, 'Tabelle2')).toEqual([
      'file: has no sheet "Tabelle2": it has "Rücklauf & Co"',
    ]);
  });

  it('is read with the results of formulas; failed and missing ones are errors, not gaps', async () => {
    const { table: read1 } = await read(
      rawWorkbook(
        `<row r="1"><c r="A1" t="inlineStr"><is><t>AGS</t></is></c><c r="B1" t="inlineStr"><is><t>Z</t></is></c></row>
         <row r="2"><c r="A2" t="str"><f>"16"&amp;"051"</f><v>16051</v></c><c r="B2"><f>40+2</f><v>42</v></c></row>
         <row r="3"><c r="A3"><v>16052</v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
         <row r="4"><c r="B4"><f>40+2</f></c></row>`,
      ),
    );
    expect(read1.rows.map(({ cells }) => cells)).toEqual([
      ['16051', 42],
      [16052, { error: 'the error #DIV/0!' }],
      [null, { error: 'a formula without a value' }],
    ]);
  });

  it('is refused where merged cells leave columns without a header', async () => {
    const bytes = await workbook([
      [{ value: 'Erhebung 2025', columnSpan: 3 }],
      ['AGS', 'DMS', 'VPS'],
    ]);
    expect(await refused(bytes)).toEqual([
      'row 1, column B, C: has no header: the first row must name each column; delete title rows, unmerge merged cells',
    ]);
  });

  it('is refused where it was cut off or damaged, wherever that is', async () => {
    const bytes = await workbook([['AGS'], ...Array.from({ length: 50 }, (_, i) => [`${i}`])]);
    for (let length = 2; length < bytes.length; length += 97) {
      expect(await refused(bytes.subarray(0, length))).toEqual([
        'file: is cut off or damaged; save it again',
      ]);
    }
    const sheet = bytes.indexOf('xl/worksheets/sheet1.xml') + 40;
    for (let at = sheet; at < sheet + 100; at += 7) {
      const broken = Buffer.from(bytes);
      broken[at] = (broken[at] ?? 0) ^ 0x10;
      expect(await refused(broken)).toEqual(['file: is cut off or damaged; save it again']);
    }
  });

  it('is refused where it is another archive', async () => {
    expect(await refused(zip({ 'content.xml': '<office/>' }))).toEqual([
      'file: is an archive, but no XLSX workbook',
    ]);
    expect(await refused(rawWorkbook('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))).toEqual([
      expect.stringMatching(/^file: cannot be read \(.*\): open it in a spreadsheet program/),
    ]);
  });

  it('is refused before it keeps the reader busy: a text of many megabytes in a file of few kilobytes', async () => {
    const bytes = rawWorkbook(
      `<row r="1"><c r="A1" t="str"><v>${'x'.repeat(20 * 2 ** 20)}</v></c></row>`,
    );
    expect(bytes.length).toBeLessThan(100_000);
    expect(await refused(bytes)).toEqual(['file: has a cell with far too much text: shorten it']);
    const longest = 'x'.repeat(32_767);
    const fine = rawWorkbook(`<row r="1"><c r="A1" t="str"><v>${longest}</v></c></row>`);
    expect(await openWorkbook(fine).read('Tabelle1')).toEqual([[longest]]);
  });

  it('is refused before it fills the memory: a bomb, a cell far away', async () => {
    expect(await refused(rawWorkbook(' '.repeat(70 * 2 ** 20)))).toEqual([
      'file: holds more than 64 MB when it is unpacked',
    ]);
    const half = ' '.repeat(40 * 2 ** 20);
    expect(await refused(zip({ 'a.xml': half, 'b.xml': half }))).toEqual([
      'file: holds more than 64 MB when it is unpacked',
    ]);
    const modest = rawWorkbook(' '.repeat(1000));
    modest.writeUInt32LE(50, modest.lastIndexOf('PK\x01\x02') + 24);
    expect(await refused(modest)).toEqual(['file: is cut off or damaged; save it again']);
    const cell = (at: string, row: string) => `<row r="${row}"><c r="${at}"><v>1</v></c></row>`;
    for (const far of [cell('A1048576', '1048576'), cell('A9999999999', '9999999999')]) {
      expect(await refused(rawWorkbook(far))).toEqual([expect.stringContaining('20000 rows')]);
    }
    expect(await refused(rawWorkbook(cell('XFD1', '1')))).toEqual([
      expect.stringContaining('500 columns'),
    ]);
  });

  it.each([
    '<c r="A1" ',
    '<c r="A1">',
    '<c r="A1"><v>',
    '<row r="1" ',
    '<row r="1">',
    '<a b="c" ',
    '<a ',
    '<!--',
    '<',
  ])('is refused at once where it has %s a million times and never closed', async (part) => {
    const rows = `<row r="1">${part.repeat(2 ** 20)}`;
    expect(await refused(rawWorkbook(rows))).toEqual([expect.stringMatching(/^file: /)]);
  });

  it('is refused where a cell is hidden far away by unusual notation', async () => {
    const far = ['x=">" r="XFD1"', "r='XFD1'", 'r = "XFD1"', 'x="r=\'A1\'" r="XFD1"'];
    for (const attributes of far) {
      const row = `<row r="1"><c ${attributes}><v>1</v></c></row>`;
      expect(await refused(rawWorkbook(row))).toEqual([expect.stringContaining('500 columns')]);
    }
  });

  it('may have formatted but empty cells to the end of the sheet', async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>
      <row r="1048576"><c r="XFD1048576" s="0"/></row>`;
    expect((await read(rawWorkbook(rows))).table).toEqual({
      header: ['1'],
      rows: [{ number: 2, cells: [2] }],
    });
  });
});

describe('any file', () => {
  it('is refused where it has no rows, or far too many', async () => {
    expect(await refused('')).toEqual(['file: is empty']);
    expect(await refused('\ufeff')).toEqual([expect.stringContaining('has no rows')]);
    expect(await refused('AGS;Stand\n')).toEqual([expect.stringContaining('has no rows')]);
    expect(await refused(`AGS\n${'16051\n'.repeat(maxRows)}`)).toEqual([]);
    expect(await refused(`AGS\n${'16051\n'.repeat(200_000)}`)).toEqual([
      'file: has more than 20000 rows below the header: split it, or delete what is no answer',
    ]);
    expect(await refused(`${'a;'.repeat(600)}\n1\n`)).toEqual([
      expect.stringContaining('500 columns'),
    ]);
  });

  it('is refused where a column has no name, or two have the same', async () => {
    expect(await refused('AGS;;Stand; stand\n16051;x;y;z\n')).toEqual([
      expect.stringMatching(/^row 1, column B: has no header/),
      'row 1, columns C, D: have the same header "Stand": rename all but one',
    ]);
  });

  it('is refused where it is something else', async () => {
    expect(await refused('%PDF-1.7 …')).toEqual([expect.stringContaining('is a PDF')]);
    expect(await refused(latin1('\xd0\xcf\x11\xe0…'))).toEqual([
      expect.stringContaining('is an old XLS workbook or protected by a password'),
    ]);
    expect(await refused('<html><table>')).toEqual([expect.stringContaining('is HTML or XML')]);
    expect(await refused(Buffer.from('\ufeffAGS;Stand', 'utf16le'))).toEqual([
      'file: is UTF-16 text: save it as "CSV UTF-8" or as XLSX',
    ]);
    expect(await refused(Buffer.from([1, 0, 2, 0]))).toEqual(['file: is neither CSV nor XLSX']);
  });

  it('is read or refused with a reason, whatever happened to its bytes', async () => {
    const originals = [
      await workbook([
        ['AGS', 'Größe'],
        ['16051', 0.5],
        ['16052', true],
      ]),
      Buffer.from('\ufeffAGS;Größe;"Text; mit"\r\n16051;1,5;"a ""b"" c"\r\n16052;;ü\r\n'),
    ];
    const damage = fc.record({
      original: fc.constantFrom(...originals),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat(30),
      inserted: fc.uint8Array({ maxLength: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ original, at, removed, inserted }) => {
        const place = Math.floor(at * original.length);
        const bytes = Buffer.concat([
          original.subarray(0, place),
          inserted,
          original.subarray(place + removed),
        ]);
        // `refused` throws what is no InvalidFileError.
        for (const line of await refused(bytes)) expect(line).toMatch(/^(file|line|row)\b.*: /);
      }),
      { numRuns: 200 },
    );
  });
});
