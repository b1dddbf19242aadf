import { type Questionnaire, readQuestionnaire } from '../../schemas/questionnaire.ts';

const text = (name: string) => ({ de: `${name} (deutsch)`, en: `${name} (English)` });
const choices = (...values: string[]) => values.map((value) => ({ value, label: text(value) }));
const unknown = { value: 'unbekannt', label: text('unbekannt'), unknown: true };
const common = {
  meaningVersion: 2,
  nature: 'fact',
  publication: 'aggregated',
  required: true,
};
const question = (id: string, rest: object) => ({ ...common, id, label: text(id), ...rest });

/** A questionnaire with one question of each type, two of them behind a branch. */
export const smallQuestionnaire: Questionnaire = readQuestionnaire({
  id: 'small',
  version: '1.0.0',
  title: text('small'),
  sections: [
    {
      id: 'a',
      title: text('a'),
      questions: [
        question('a.key', { type: 'key' }),
        question('a.status', {
          type: 'single',
          options: [
            ...choices('live', 'soon', 'none'),
            { value: 'other', label: text('other'), otherText: { maxLength: 20 } },
            unknown,
          ],
        }),
        question('a.tools', {
          type: 'multi',
          options: [...choices('x', 'y'), { ...unknown, exclusive: true }],
        }),
        question('a.routes', {
          type: 'matrix',
          rows: choices('auto1', 'auto2', 'basic'),
          columns: [...choices('live', 'plan', 'no'), unknown],
          showIf: { op: 'in', question: 'a.status', values: ['live', 'soon', 'none'] },
        }),
        question('a.month', { type: 'month', required: false }),
        question('a.date', { type: 'date', required: false }),
        question('a.number', { type: 'number', min: 0, max: 100, allowUnknown: true }),
        question('a.plan', {
          type: 'yesNoPlanned',
          showIf: { op: 'in', question: 'a.status', values: ['live'] },
        }),
        question('a.text', { type: 'text', maxLength: 100, required: false }),
        question('a.mail', { type: 'email' }),
        question('a.confirm', { type: 'confirm' }),
      ],
    },
  ],
  adoption: [
    {
      kind: 'status',
      topic: 'single',
      title: text('single'),
      question: 'a.status',
      statuses: { live: 'inProduction', soon: 'planned', none: 'none' },
    },
    {
      kind: 'bestRoute',
      topic: 'route',
      title: text('route'),
      question: 'a.routes',
      automated: ['auto1', 'auto2'],
      basic: ['basic'],
      statuses: { live: 'inProduction', plan: 'planned', no: 'none' },
      date: 'a.month',
    },
  ],
});
