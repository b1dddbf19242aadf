import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveColumns } from '../../../../functions/domain/spreadsheet/columns.ts';
import { proposeMapping } from '../../../../functions/domain/spreadsheet/propose/propose-mapping.ts';
import { toTable } from '../../../../functions/domain/spreadsheet/table.ts';
import { readMapping } from '../../../../schemas/mapping.ts';
import { questionsOf } from '../../../../schemas/questionnaire.ts';
import { answersSheet } from '../../../support/answers-sheet.ts';
import { submittableAnswers } from '../../../support/arbitrary-answers.ts';
import { refusal } from '../../../support/refusal.ts';
import { technikStatus } from '../../../support/technik-status.ts';

const propose = (csv: string, wave = 'technik-status-ozg-2025-2') =>
  proposeMapping(
    toTable(
      csv
        .trim()
        .split('\n')
        .map((line) => line.split(';').map((cell) => cell || null)),
    ),
    technikStatus,
    wave,
    undefined,
  );

const old = propose(`
AGS;Landkreis;DMS Stand;DMS Produkt;DMS Termin;Virtuelle Poststelle;beBPo;Zahlungsarten;Bevorzugter Weg;EfA-Dienste Anzahl;Reserve
16051;Musterstadt;Flächendeckend;VIS (PDV);;in Teilen;ja;Kreditkarte, PayPal;PDF per E-Mail;12;
16052;Beispielstadt;beschlossen;d.3;März 2026;keine;nein;;Noch keine Festlegung;k. A.;
16061;Kreis A;k. A.;;-;Im Aufbau;geplant;;;;
`);

describe('a proposed mapping', () => {
  it('takes any word for a header, those that objects know included', () => {
    const headers = ['constructor', 'toString', '__proto__', 'valueOf'];
    const { columns } = propose(`AGS;${headers.join(';')}\n16051;a;b;c;d\n`);
    expect(Object.keys(columns)).toEqual(headers);
  });

  it('takes title and reference date from the id of the wave', () => {
    expect(old).toMatchObject({
      title: { de: 'Technik-Status OZG 2025-II', en: 'OZG technical status 2025-II' },
      referenceDate: '2025-09-30',
      questionnaire: { id: 'technik-status-ozg', version: '1.0.0' },
    });
    expect(propose('AGS\n16051\n', 'status-2024-1').referenceDate).toBe('2024-03-31');
    expect(propose('AGS\n16051\n', 'erste-umfrage').referenceDate).toBe('');
  });

  it('finds the column of keys by what stands in it', () => {
    expect(old.key).toEqual({ column: 'AGS', holds: 'ags5' });
    const keyOf = (csv: string) => propose(csv).key;
    expect(keyOf('PLZ;Nr.\n99084;160510000000\n07545;160520000000\n')).toEqual({
      column: 'Nr.',
      holds: 'ars',
    });
    expect(keyOf('Lfd.;Gemeinde\n1;16061001\n2;16061002\n').holds).toBe('ags8');
    expect(keyOf('Lfd.;Schlüssel\n1;1001000\n2;1002000\n').holds).toBe('ags8');
    expect(keyOf('Lfd.;Landkreis\n1;Gotha\n2;Greiz\n')).toEqual({
      column: 'Landkreis',
      holds: 'name',
    });
    expect(keyOf('Lfd.;Farbe\n1;rot\n2;rot\n').column).toBe('');
  });

  it('matches headers to questions and rows by their words and by what stands below', () => {
    const targets = Object.entries(old.columns).map(([header, { question, row }]) => [
      header,
      [question, row].filter(Boolean).join(' '),
    ]);
    expect(Object.fromEntries(targets)).toEqual({
      Landkreis: '',
      'DMS Stand': 'dms.status',
      'DMS Produkt': 'dms.produkt',
      'DMS Termin': 'dms.termin',
      'Virtuelle Poststelle': 'vps.status',
      beBPo: 'vps.kanaele bebpo',
      Zahlungsarten: 'pay.zahlarten',
      'Bevorzugter Weg': 'anb.praeferenz1',
      'EfA-Dienste Anzahl': 'anb.efa_anzahl',
    });
    expect(old.ignored).toEqual(['Reserve']);
  });

  it('matches texts to options, and leaves empty what it is unsure about', () => {
    const texts = (header: string) => old.columns[header]?.texts;
    expect(texts('DMS Stand')).toEqual({
      Flächendeckend: 'produktiv',
      beschlossen: 'geplant',
      'k. A.': 'unbekannt',
    });
    expect(texts('DMS Produkt')).toEqual({ 'VIS (PDV)': 'vis', 'd.3': '' });
    expect(texts('DMS Termin')).toEqual({ '-': null });
    expect(texts('Virtuelle Poststelle')).toEqual({
      'in Teilen': 'rollout',
      keine: 'keine',
      'Im Aufbau': '',
    });
    expect(texts('EfA-Dienste Anzahl')).toEqual({ 'k. A.': 'unknown' });
    expect(old.columns['Zahlungsarten']).toEqual({
      question: 'pay.zahlarten',
      separator: ',',
      texts: { Kreditkarte: 'karte', PayPal: 'paypal' },
    });
  });

  it('leaves empty what says the opposite of an option, or half of it', () => {
    const meaningOf = (header: string, text: string) =>
      // The other rows make sure that the column is recognized.
      propose(`AGS;${header}\n16051;${text}\n16052;unbekannt\n16053;k. A.\n`).columns[header]
        ?.texts?.[text];
    const unsure = {
      'DMS Status': [
        'nicht produktiv',
        'nicht geplant',
        'kein Einsatz geplant',
        'noch nicht flächendeckend im Einsatz',
        'ohne Termin geplant',
        'unproduktiv',
        'teilweise produktiv',
        'fester Termin',
        'fixed date',
        'Termin',
      ],
      beBPo: ['nicht in Betrieb', 'keine Planung, nicht geplant', 'vorgesehen'],
      'DMS Produkt': ['entschieden', 'kein enaio (OPTIMAL SYSTEMS)'],
    };
    for (const [header, texts] of Object.entries(unsure)) {
      expect(texts.map((text) => [text, meaningOf(header, text)])).toEqual(
        texts.map((text) => [text, '']),
      );
    }
    expect(meaningOf('DMS Status', 'nicht im Einsatz')).toBe('keine');
    expect(meaningOf('DMS Produkt', 'nicht entschieden')).toBe('offen');
    expect(meaningOf('beBPo', 'nicht vorgesehen')).toBe('nein');
  });

  it('leaves a column open that fits several questions alike, or one that is taken', () => {
    const { columns } = propose('AGS;Status;DMS Status;Status DMS\n16051;keine;keine;keine\n');
    expect(Object.values(columns).map(({ question }) => question)).toEqual(['', 'dms.status', '']);
  });

  it('is refused by an import until what is empty was decided', async () => {
    const header = Object.keys(old.columns).concat('AGS', 'Reserve');
    expect(await refusal(() => resolveColumns(readMapping(old), technikStatus, header))).toEqual([
      'columns["Landkreis"].question: is empty: name a question, or list the column under "ignored"',
      expect.stringMatching(/^columns\["DMS Produkt"\]\.texts\["d\.3"\]: is empty: choose "vis", /),
      expect.stringMatching(/^columns\["Virtuelle Poststelle"\]\.texts\["Im Aufbau"\]: is empty/),
    ]);
  });

  it('maps nothing wrongly where headers are ids', () => {
    const sheet = answersSheet(technikStatus);
    fc.assert(
      fc.property(submittableAnswers(technikStatus, '2025-09-30'), (answers) => {
        const rows = [
          ['AGS', ...sheet.header],
          ['16051', ...sheet.row(answers)],
        ];
        const { columns } = proposeMapping(toTable(rows), technikStatus, 'w', undefined);
        const ids = questionsOf(technikStatus).map(({ id }) => id);
        for (const [header, { question }] of Object.entries(columns)) {
          if (question) expect(header.split(' ')[0]).toBe(question);
          else expect(ids).toContain(header.split(' ')[0]);
        }
      }),
      { numRuns: 30 },
    );
  });
});
