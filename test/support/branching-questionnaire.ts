import { type Questionnaire, readQuestionnaire } from '../../schemas/questionnaire.ts';

const text = (name: string) => ({ de: name, en: name });
const choices = (...values: string[]) => values.map((value) => ({ value, label: text(value) }));
const common = {
  meaningVersion: 1,
  nature: 'fact',
  publication: 'aggregated',
  required: false,
};
const question = (id: string, rest: object) => ({ ...common, id, label: text(id), ...rest });
const single = (id: string, showIf?: object) =>
  question(id, { type: 'single', options: choices('x', 'y', 'z'), ...(showIf && { showIf }) });
const among = (id: string, ...values: string[]) => ({ op: 'in', question: id, values });

/** A questionnaire that branches in every way there is, within sections and across them. */
export const branchingQuestionnaire: Questionnaire = readQuestionnaire({
  id: 'branching',
  version: '1.0.0',
  title: text('branching'),
  sections: [
    {
      id: 'a',
      title: text('a'),
      questions: [
        question('a.key', { type: 'key' }),
        single('a.one'),
        question('a.many', { type: 'multi', options: choices('x', 'y', 'z') }),
        question('a.grid', {
          type: 'matrix',
          rows: choices('top', 'middle', 'bottom'),
          columns: choices('x', 'y'),
        }),
        single('a.not_in', { op: 'notIn', question: 'a.one', values: ['x'] }),
        single('a.not', { op: 'not', of: among('a.one', 'x', 'y') }),
        single('a.cell', { op: 'anyCell', question: 'a.grid', columns: ['x'] }),
        single('a.cell_of', {
          op: 'anyCell',
          question: 'a.grid',
          columns: ['y'],
          rows: ['top', 'bottom'],
        }),
        single('a.all', { op: 'all', of: [among('a.one', 'x'), among('a.many', 'y', 'z')] }),
        single('a.any', { op: 'any', of: [among('a.one', 'z'), among('a.many', 'x')] }),
        single('a.chain', among('a.any', 'x', 'y')),
        single('a.not_chain', { op: 'not', of: among('a.chain', 'x') }),
      ],
    },
    {
      id: 'b',
      title: text('b'),
      questions: [
        single('b.chain', among('a.chain', 'x', 'y')),
        single('b.not', { op: 'not', of: among('a.not_chain', 'x', 'y') }),
        single('b.cell', {
          op: 'all',
          of: [
            { op: 'anyCell', question: 'a.grid', columns: ['x', 'y'], rows: ['middle'] },
            { op: 'notIn', question: 'b.not', values: ['z'] },
          ],
        }),
        single('b.any', {
          op: 'any',
          of: [
            { op: 'not', of: { op: 'all', of: [among('a.many', 'x'), among('b.chain', 'x')] } },
            { op: 'notIn', question: 'a.many', values: ['x', 'y'] },
          ],
        }),
      ],
    },
  ],
  adoption: [],
});
