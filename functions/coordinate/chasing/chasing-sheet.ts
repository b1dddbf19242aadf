import type { Sheet, SheetColumnKind } from '../../../analytics/reports/sheet.ts';
import type { Contact } from '../../../schemas/contact.ts';
import type { Language } from '../../../schemas/text.ts';
import { deadlineOf } from '../../domain/waves/own-deadline.ts';
import { toBerlinTime } from '../../web/format.ts';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import type { BoardView } from '../board/load-board.ts';
import type { ChasedCase } from './chased-case.ts';

/** The chasing list as a sheet: a row a unit, what there is several times of with semicolons between. */
export function chasingSheet(
  { wave, districts }: BoardView,
  cases: readonly ChasedCase[],
  sections: number,
  language: Language,
): Sheet {
  const { board, caseWords, case: ofCase } = consoleTexts[language];
  const { outcomes } = ofCase.notes;
  const { columns, sheet, yes, exampleData } = board.chasing;
  const names = new Map(districts.map(({ ags5, name }) => [ags5, name]));
  const written: Column[] = [
    [columns.key, 'text', 14, ({ ars }) => ars],
    [columns.unit, 'text', 36, ({ name }) => name],
    [columns.kind, 'text', 20, ({ kind }) => caseWords.kinds[kind]],
    [columns.districtKey, 'text', 10, ({ district }) => district],
    [columns.district, 'text', 26, ({ district }) => names.get(district) ?? null],
    [columns.inhabitants, 'number', 11, ({ inhabitants }) => inhabitants],
    [columns.status, 'text', 22, ({ status }) => caseWords.statuses[status]],
    [columns.saved, 'number', 12, ({ savedSections }) => savedSections],
    [columns.sections, 'number', 12, () => sections],
    [columns.deadline, 'date', 12, (one) => deadlineOf(wave, one)],
    [columns.lastCall, 'time', 17, ({ lastCall }) => (lastCall ? toBerlinTime(lastCall) : null)],
    [columns.outcome, 'text', 18, ({ call }) => (call ? outcomes[call.outcome] : null)],
    [columns.callBackOn, 'date', 12, ({ call }) => call?.callBackOn ?? null],
    [columns.mailbox, 'text', 34, (one) => joined(one, ({ mailbox }) => mailbox)],
    [columns.name, 'text', 24, (one) => joined(one, ({ name }) => name)],
    [columns.phone, 'text', 20, (one) => joined(one, ({ phone }) => phone)],
    [columns.office, 'text', 24, (one) => joined(one, ({ office }) => office)],
    [columns.bounced, 'text', 12, ({ bounced }) => (bounced ? yes : null)],
  ];
  if (wave.exampleData) written.push([columns.exampleData, 'text', 14, () => exampleData]);
  return {
    title: sheet,
    columns: written.map(([title, kind, width]) => ({ title, kind, width })),
    rows: cases.map((one) => written.map(([, , , cell]) => cell(one))),
  };
}

type Column = [
  title: string,
  kind: SheetColumnKind,
  width: number,
  cell: (one: ChasedCase) => string | number | null,
];

/** What there is of all contacts of a unit. */
function joined(
  { contacts }: ChasedCase,
  read: (contact: Contact) => string | undefined,
): string | null {
  const values = contacts.map(read);
  // Each has its place, so that one sees which name belongs to which mailbox.
  return values.some(Boolean) ? values.map((value) => value ?? '–').join('; ') : null;
}
