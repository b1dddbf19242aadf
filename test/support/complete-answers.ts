import type { FormFields } from '../../functions/domain/cases/form-fields.ts';
import { sectionFields } from '../../functions/domain/cases/section-fields.ts';
import type { Answers } from '../../schemas/answer.ts';
import { reported } from '../../schemas/submission.ts';
import { technikStatus } from './technik-status.ts';

const option = (value: string) => ({ kind: 'option', option: value }) as const;
const options = (...values: string[]) => ({ kind: 'options', options: values }) as const;
const allRows = (id: string, column: string) => {
  const question = technikStatus.sections
    .flatMap((section) => section.questions)
    .find((one) => one.id === id);
  const rows = question?.type === 'matrix' ? question.rows : [];
  const cells = Object.fromEntries(rows.map(({ value }) => [value, column]));
  return { kind: 'cells', cells } as const;
};

/** Answers to Technik-Status OZG that can be submitted, and nothing remarkable about them. */
export const completeAnswers: Answers = {
  'meta.stichtag': { kind: 'date', date: '2026-12-31' },
  'meta.rolle': option('ozg'),
  'meta.kontakt': { kind: 'email', address: 'poststelle@example.org' },
  'meta.dienstleister': options('kiv'),
  'vps.status': option('geplant'),
  'vps.termin': { kind: 'month', month: '2027-03' },
  'vps.kanaele': allRows('vps.kanaele', 'nein'),
  'dms.status': option('keine'),
  'anb.wege': allRows('anb.wege', 'nein'),
  'anb.praeferenz1': option('gateway'),
  'anb.dvdv': option('nein'),
  'anb.zertifikat': option('nein'),
  'anb.efa_anzahl': { kind: 'number', number: 0 },
  'pay.status': option('keine'),
  'org.koordination': option('ja'),
  'org.support': option('dl'),
  'org.freigabe': { kind: 'confirmed' },
};

/** The fields that answer a section completely. */
export function completeSection(id: string): FormFields {
  const section = technikStatus.sections.find((one) => one.id === id);
  if (!section) throw new TypeError(`There is no section ${id}`);
  return sectionFields(section, reported(completeAnswers));
}
