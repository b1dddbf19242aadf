import fc from 'fast-check';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../../functions/domain/contacts-file/columns.ts';
import {
  digestOfPlan,
  planContacts,
} from '../../../../functions/domain/contacts-file/plan-contacts.ts';
import { readContacts } from '../../../../functions/domain/contacts-file/read-contacts.ts';
import type { Cell } from '../../../../functions/domain/spreadsheet/cell.ts';
import type { KnownUnit } from '../../../../functions/domain/spreadsheet/found-unit.ts';
import { toTable } from '../../../../functions/domain/spreadsheet/table.ts';
import type { Contact } from '../../../../schemas/contact.ts';
import type { Crosswalk } from '../../../../schemas/crosswalk.ts';

const unit = (ars: string, name: string, kind: KnownUnit['unit']['kind'], keys: string[]) => ({
  unit: { ars, ags5: ars.slice(0, 5), name, kind, inhabitants: 1000, municipalities: 1 },
  memberKeys: keys,
});
const known: KnownUnit[] = [
  unit('160510000000', 'Erfurt, Stadt', 'districtFreeCity', ['16051000']),
  unit('160670000000', 'Landkreis Gotha', 'district', []),
  unit('160670029029', 'Gotha, Stadt', 'administration', ['16067029']),
  unit('160675012000', 'Fahner Höhe', 'administration', ['16067019', '16067082']),
];

const crosswalk: Crosswalk = [
  { from: '16067098', to: '16067029', on: '2024-01-01', kind: 'merged' },
];
const read = (...rows: Cell[][]) => {
  const table = toTable(rows);
  return readContacts(table, guessColumns(table, known), known, crosswalk);
};
const seen = (...rows: Cell[][]) =>
  read(...rows).contacts.map(({ unit: { name }, details }) => [name, details.mailbox]);
const problems = (...rows: Cell[][]) =>
  read(...rows).problems.map(({ row, field, problem }) => [row, field, problem]);

describe('the columns of a file with contacts', () => {
  const columns = (header: string[], row: Cell[]) => guessColumns(toTable([header, row]), known);

  it('are recognised by the headings that offices use', () => {
    expect(
      columns(
        ['AGS', 'Kommune', 'E-Mail', 'Telefon', 'Ansprechpartner/in', 'Funktion'],
        ['16051', 'Erfurt', 'post@example.org', '0361 1', 'Muster', 'Hauptamt'],
      ),
    ).toEqual({ key: 0, unit: 1, mailbox: 2, phone: 3, name: 4, office: 5 });
    expect(
      columns(
        [
          'Gemeindeschlüssel',
          'Name der Verwaltung',
          'E-Mail der Verwaltung',
          'Tel.',
          'Vorname',
          'Nachname',
          'Amt',
        ],
        ['16067029', 'Gotha, Stadt', 'post@example.org', '1', 'A', 'B', 'C'],
      ),
    ).toEqual({ key: 0, unit: 1, mailbox: 2, phone: 3, givenName: 4, name: 5, office: 6 });
  });

  it('are recognised by what stands in them where the heading says little', () => {
    expect(
      columns(['Nr', 'Name', 'Adresse'], ['16067029', 'Gotha, Stadt', 'a@example.org']),
    ).toEqual({
      key: 0,
      unit: 1,
      mailbox: 2,
    });
    expect(columns(['ARS', 'Name', 'Mail'], ['160670029029', 'Muster', 'a@example.org'])).toEqual({
      key: 0,
      name: 1,
      mailbox: 2,
    });
  });

  it('take the column that tells rows apart where the district stands beside the town', () => {
    const table = toTable([
      ['Landkreis', 'Gemeinde', 'Mail'],
      ['Gotha', 'Gotha, Stadt', 'a@example.org'],
      ['Gotha', 'Fahner Höhe', 'b@example.org'],
    ]);
    expect(guessColumns(table, known)).toMatchObject({ unit: 1, mailbox: 2 });
  });
});

describe('a row of a file with contacts', () => {
  it('names its unit by any kind of key, or by name where it has none', () => {
    expect(
      seen(
        ['Schlüssel', 'Name', 'Mail'],
        ['16067', null, 'a@example.org'],
        ['16067029', 'irgendwas', 'b@example.org'],
        ['160675012082', null, 'c@example.org'],
        ['16067019', null, 'd@example.org'],
        ['160510000000', null, 'e@example.org'],
        [null, 'Landkreis Gotha', 'f@example.org'],
        [16_067, null, 'g@example.org'],
      ),
    ).toEqual([
      ['Landkreis Gotha', 'a@example.org'],
      ['Gotha, Stadt', 'b@example.org'],
      ['Fahner Höhe', 'c@example.org'],
      ['Fahner Höhe', 'd@example.org'],
      ['Erfurt, Stadt', 'e@example.org'],
      ['Landkreis Gotha', 'f@example.org'],
      ['Landkreis Gotha', 'g@example.org'],
    ]);
  });

  it('may name several mailboxes, and a mailbox several units', () => {
    expect(
      seen(
        ['AGS', 'Mail'],
        ['16051', 'a@example.org; Poststelle <b@example.org>'],
        ['16067', 'mailto:A@example.org,\na@example.org'],
      ),
    ).toEqual([
      ['Erfurt, Stadt', 'a@example.org'],
      ['Erfurt, Stadt', 'b@example.org'],
      ['Landkreis Gotha', 'a@example.org'],
    ]);
  });

  it('counts once where it stands twice, and is refused where it contradicts itself', () => {
    const header = ['AGS', 'Mail', 'Telefon'];
    expect(seen(header, ['16051', 'a@example.org', '1'], ['16051', 'A@example.org', '1'])).toEqual([
      ['Erfurt, Stadt', 'a@example.org'],
    ]);
    expect(
      read(header, ['16051', 'a@example.org', '1'], ['16051', 'a@example.org', '2']).problems,
    ).toEqual([
      { row: 3, field: 'mailbox', problem: 'contradiction', text: 'a@example.org', otherRow: 2 },
    ]);
  });

  it('is refused with its number and the reason', () => {
    const header = ['AGS', 'Kommune', 'Mail', 'Ansprechpartner'];
    expect(
      problems(
        header,
        ['99999', null, 'a@example.org', null],
        [null, 'Nirgendwo', 'a@example.org', null],
        [null, 'Gotha', 'a@example.org', null],
        [null, null, 'a@example.org', null],
        ['6067029', null, 'a@example.org', null],
        ['1,6067E+11', null, 'a@example.org', null],
        ['16051', null, 'keine Adresse', null],
        ['16051', null, 'a@example.org', 'x'.repeat(101)],
        ['16051', null, { error: 'the error #REF!' }, null],
      ),
    ).toEqual([
      [2, 'key', 'unknown'],
      [3, 'unit', 'unknown'],
      [4, 'unit', 'several'],
      [5, 'key', 'noUnit'],
      [6, 'key', 'noKey'],
      [7, 'key', 'noKey'],
      [8, 'mailbox', 'noMailbox'],
      [9, 'name', 'tooLong'],
      [10, 'mailbox', 'failed'],
    ]);
  });

  it('without a mailbox gives nothing, and that is told', () => {
    expect(read(['AGS', 'Mail'], ['16051', null], ['16067', 'a@example.org'])).toMatchObject({
      withoutMailbox: [2],
      problems: [],
    });
  });
});

describe('a list as offices have it', () => {
  it('is refused where a key and the name beside it are of different units', () => {
    expect(read(['AGS', 'Kommune', 'Mail'], ['16051', 'Kreis Gotha', 'a@example.org'])).toEqual({
      contacts: [],
      withoutMailbox: [],
      problems: [
        {
          row: 2,
          field: 'key',
          problem: 'otherUnit',
          text: '16051',
          names: ['Erfurt, Stadt', 'Landkreis Gotha'],
        },
      ],
    });
    // A name that can mean the unit, or means nothing, contradicts nothing.
    expect(
      problems(
        ['AGS', 'Kommune', 'Mail'],
        ['16067', 'Gotha', 'a@example.org'],
        ['16067019', 'Dachwig', 'b@example.org'],
      ),
    ).toEqual([]);
  });

  it('says which municipalities others answer for, and what stands in the file', () => {
    const { contacts } = read(
      ['AGS', 'Kommune', 'Mail'],
      ['16067019', 'Dachwig', 'a@example.org'],
      ['160675012', null, 'b@example.org'],
      ['16067029', 'Gotha, Stadt', 'c@example.org'],
    );
    expect(contacts.map(({ unit: { name }, said, isMember }) => [name, said, isMember])).toEqual([
      ['Fahner Höhe', 'Dachwig, 16067019', true],
      ['Fahner Höhe', '160675012', false],
      ['Gotha, Stadt', 'Gotha, Stadt, 16067029', false],
    ]);
  });

  it('may have titles above its headings and sums below its rows', () => {
    const reading = read(
      ['Kontakte der Kreise', null],
      [null, null],
      ['AGS', 'Mail'],
      ['16051', 'a@example.org'],
      ['Summe', null],
    );
    expect(reading).toMatchObject({ contacts: [{ row: 4 }], withoutMailbox: [5], problems: [] });
  });

  it('names administrations by their offices', () => {
    expect(
      seen(
        ['Verwaltung', 'Mail'],
        ['Landratsamt Gotha', 'a@example.org'],
        ['Stadtverwaltung Erfurt', 'b@example.org'],
        ['Stadtverwaltung Gotha', 'c@example.org'],
        ['Gemeindeverwaltung Fahner Höhe', 'd@example.org'],
      ).map(([name]) => name),
    ).toEqual(['Landkreis Gotha', 'Erfurt, Stadt', 'Gotha, Stadt', 'Fahner Höhe']);
  });

  it('is told what counts in the place of a key that is no more', () => {
    expect(read(['AGS', 'Mail'], ['16067098', 'a@example.org']).problems).toMatchObject([
      { problem: 'ended', names: ['16067029 (Gotha, Stadt)'] },
    ]);
  });

  it('has lost a leading zero only where the key is of a state that is known', () => {
    const withZero = [...known, unit('010510000000', 'Kreis Dithmarschen', 'district', [])];
    const table = toTable([
      ['AGS', 'Mail'],
      ['1051', 'a@example.org'],
      ['6051', 'a@example.org'],
    ]);
    const found = readContacts(table, { key: 0, mailbox: 1 }, withZero, []);
    expect(found.problems.map(({ problem }) => problem)).toEqual(['lostZero', 'noKey']);
  });
});

describe('the plan for a file', () => {
  const contact = (ars: string, mailbox: string, more: Partial<Contact> = {}): Contact => ({
    id: ulid(),
    ars,
    mailbox,
    version: 0,
    createdAt: '2026-01-01T00:00:00Z',
    ...more,
  });
  const erfurt = '160510000000';

  it('tells new, changed and confirmed contacts apart, and leaves the others alone', () => {
    const there = [
      contact(erfurt, 'A@example.org', { phone: '1', name: 'Muster' }),
      contact(erfurt, 'b@example.org', { phone: '2' }),
      contact(erfurt, 'other@example.org'),
    ];
    const { contacts } = read(
      ['AGS', 'Mail', 'Telefon', 'Funktion'],
      ['16051', 'a@example.org', '1', 'Hauptamt'],
      ['16051', 'b@example.org', null, null],
      ['16051', 'c@example.org', '3', null],
    );
    const plan = planContacts(contacts, (ars) => there.filter((one) => one.ars === ars));
    expect(plan.added.map(({ details }) => details)).toEqual([
      { mailbox: 'c@example.org', phone: '3' },
    ]);
    // What the file is silent about stays.
    expect(plan.changed.map(({ details }) => details)).toEqual([
      { mailbox: 'A@example.org', name: 'Muster', phone: '1', office: 'Hauptamt' },
    ]);
    expect(plan.confirmed.map(({ details }) => details.mailbox)).toEqual(['b@example.org']);
    expect(plan.others).toBe(1);
  });

  it('has another digest as soon as it would write something else', () => {
    const { contacts } = read(['AGS', 'Mail'], ['16051', 'a@example.org']);
    const digest = (there: Contact[]) => digestOfPlan(planContacts(contacts, () => there));
    const one = contact(erfurt, 'a@example.org');
    const digests = [[], [one], [{ ...one, version: 1 }], [{ ...one, phone: '1' }]].map(digest);
    expect(new Set(digests).size).toBe(4);
    expect(digest([one])).toBe(digest([one, contact(erfurt, 'other@example.org')]));
  });

  it('is empty but for confirmations once it has been carried out', () => {
    const addresses = fc.constantFrom('a@example.org', 'B@example.org', 'c@example.org', '');
    const row = fc.tuple(fc.constantFrom('16051', '16067', '16067029'), addresses, fc.string());
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const reading = read(['AGS', 'Mail', 'Telefon'], ...rows.map((one): Cell[] => one));
        const carriedOut = reading.contacts.map(({ unit: { ars }, details }) =>
          contact(ars, details.mailbox, details),
        );
        const again = planContacts(reading.contacts, (ars) =>
          carriedOut.filter((one) => one.ars === ars),
        );
        expect([again.added, again.changed, again.others]).toEqual([[], [], 0]);
      }),
    );
  });
});
