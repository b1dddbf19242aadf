import fc from 'fast-check';
import { ulid } from 'ulid';
import { fieldNames } from '../../../functions/domain/cases/form-fields.ts';
import { reasonLength } from '../../../functions/domain/cases/soft-edits.ts';
import { extensionDates } from '../../../functions/domain/waves/extension-dates.ts';
import { isChoice, optionsOf } from '../../../schemas/question.ts';
import type { Section } from '../../../schemas/questionnaire.ts';
import { completeSection } from '../complete-answers.ts';
import { anyReason } from '../respondent.ts';
import { technikStatus, wave } from '../technik-status.ts';
import type { Field } from './fields.ts';
import { today } from './situations.ts';
import type { Item } from './stored.ts';

export const sections = technikStatus.sections.map(({ id }) => id);

/** How a section is filled in before something hostile comes to it. */
const fillings = [
  'blank',
  'complete',
  'with further texts',
  'confirmed',
  'remarkable and explained',
  'remarkable and explained without end',
] as const;
type Filling = (typeof fillings)[number];
export const anyFilling: fc.Arbitrary<Filling> = fc.constantFrom(...fillings);

/** A section as somebody fills it in. */
export function sectionFieldsOf(page: string, filling: Filling): Field[] {
  const section = technikStatus.sections.find(({ id }) => id === page);
  if (!section || filling === 'blank') return [];
  const answered = Object.entries(completeSection(page)).flatMap(([name, values]) =>
    values.map((value): Field => [name, value]),
  );
  const ids = section.questions.map(({ id }) => id);
  if (filling === 'with further texts') return withTexts(section, answered);
  if (filling === 'complete') return answered;
  if (filling === 'confirmed')
    return [...ids.map((id): Field => [`confirm~${id}`, 'same']), ...answered];
  const reason =
    filling === 'remarkable and explained' ? anyReason : 'y'.repeat(reasonLength.max + 1);
  return [
    ...answered.filter(([name]) => name !== 'meta.kontakt'),
    ['meta.kontakt', 'anna.muster@example.org'],
    ...ids.map((id): Field => [`confirm~${id}`, 'changed']),
    ...ids.map((id): Field => [`reason~${id}`, reason]),
  ];
}

/** The same with every text that there can be beside or instead of what is chosen. */
function withTexts({ questions }: Section, answered: Field[]): Field[] {
  const texts = questions.flatMap((question): Field[] => {
    if (question.type === 'text') return [[question.id, 'Läuft.']];
    const other = isChoice(question) && optionsOf(question).find(({ otherText }) => otherText);
    return other
      ? [
          [question.id, other.value],
          [fieldNames.otherText(question.id), 'Eigenbau'],
        ]
      : [];
  });
  const replaced = new Set(texts.map(([name]) => name));
  return [...answered.filter(([name]) => !replaced.has(name)), ...texts];
}

/** Whether somebody can write what they want in a field. */
export function isFreeText([name]: Field): boolean {
  const others = ['label', 'unit', 'remark', 'reason', 'comment', 'mailbox', 'meta.kontakt'];
  return /~other$|^reason~|^org\.bemerkung$/.test(name) || others.includes(name);
}

/** What the forms of a case hold hidden, as the case is now. */
export function hiddenFields(items: Item[]): Field[] {
  const revision = (section: string) =>
    items.find(({ sk }) => sk === `DRAFT#${section}`)?.['revision'] ?? 0;
  const head = items.find(({ sk }) => sk.startsWith('CASE#'));
  const grant = items.find(({ sk }) => sk.startsWith('GRANT#'));
  const approval = items.find(({ sk }) => sk === 'APPROVAL');
  const request = approval?.['request'] as { id: string } | undefined;
  return [
    ...sections.map((section): Field => [`revision~${section}`, String(revision(section))]),
    ['version', String(head?.['version'])],
    ['key', ulid()],
    ['id', String(grant?.['id'])],
    ['request', request?.id ?? ulid()],
  ];
}

/** What the forms that are no sections ask for; each takes what it knows. */
export function otherFields(): Field[] {
  const [until = ''] = extensionDates(wave, today);
  return [
    ['section', 'pay'],
    ['label', 'Kasse'],
    ['mailbox', 'amt@example.org'],
    ['unit', 'Erfurt'],
    ['remark', 'Bitte nur noch dorthin.'],
    ['until', until],
    ['reason', 'Wir warten auf den Dienstleister.'],
    ['comment', 'Bitte den Termin noch einmal prüfen.'],
    ['code', 'ABCD-EFGH-JKMN'],
  ];
}
