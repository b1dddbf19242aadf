import fc from 'fast-check';
import { fieldNames } from '../../../functions/domain/cases/form-fields.ts';
import { isChoice, optionsOf, type Question } from '../../../schemas/question.ts';
import { questionsOf } from '../../../schemas/questionnaire.ts';
import { technikStatus } from '../technik-status.ts';

/** A field of a form: names can come more than once. */
export type Field = [name: string, value: string];

const questions = questionsOf(technikStatus);

/** All names that a form of the questionnaire can have. */
const ownNames = questions.flatMap(({ id, ...question }) => [
  fieldNames.value(id),
  fieldNames.otherText(id),
  fieldNames.day(id),
  fieldNames.month(id),
  fieldNames.year(id),
  fieldNames.unknown(id),
  fieldNames.confirm(id),
  fieldNames.reason(id),
  ...(question.type === 'matrix' ? question.rows.map(({ value }) => `${id}~${value}`) : []),
  `${id}~no_such_row`,
]);
const controls = ['way', 'key', 'version', 'id', 'section', 'label', 'code', 'mailbox', 'comment'];
const sections = technikStatus.sections.map(({ id }) => `revision~${id}`);

/** Names that no form has, and that mean something to programs. */
const foreignNames = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then'],
  ...['confirm~', 'reason~__proto__', 'confirm~constructor', 'revision~', 'revision~__proto__'],
  ...['dms.status~__proto__', 'vps.kanaele~constructor', '__proto__[way]', 'constructor.prototype'],
  ...[
    'a[b][c]',
    'a[]',
    '[]',
    '[',
    'a.b.c',
    '.',
    '~',
    '',
    ' ',
    '%',
    '\u0000',
    'ä',
    '\ud800',
    '\u202e',
  ],
  ...['pk', 'sk', 'v', 'expiresAt', 'answers', 'revision', 'savedAt', 'status', 'confirmed'],
  // Nests and ambiguities that make a regular expression try all ways.
  ...[`a${'.'.repeat(60)}!`, `a${'~.'.repeat(40)} `, '['.repeat(500), 'x'.repeat(3000)],
];

const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...ownNames) },
  { weight: 1, arbitrary: fc.constantFrom(...controls, ...sections) },
  { weight: 3, arbitrary: fc.constantFrom(...foreignNames) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

const valuesOf = (question: Question): string[] => {
  if (isChoice(question)) return optionsOf(question).map(({ value }) => value);
  return question.type === 'matrix' ? question.columns.map((column) => column.value) : [];
};
const offered = [...new Set(questions.flatMap(valuesOf))];

const foreignValues = [
  ...['', ' ', '0', '-0', '-1', '+5', '1.5', '1,5', '1e3', '1e309', '0x10', 'NaN', 'Infinity'],
  ...[
    '١٢',
    '１２',
    '99999999999999999999',
    '999999999',
    'null',
    'undefined',
    'true',
    '[object Object]',
  ],
  ...['31', '02', '00', '13', '2026', '9999', '0000', '10000', '999999', '275760', '-271821'],
  ...[
    'same',
    'changed',
    'passing',
    'later',
    'next',
    'SAME',
    'same,changed',
    '__proto__',
    'constructor',
  ],
  ...[
    'a@b',
    'a@example.org',
    'ä@example.org',
    'a@example.org\nBcc: b@example.org',
    '@@@@',
    '"a b"@x.y',
  ],
  ...[
    '\u0000',
    'a\u0000b',
    '\u0007\u001b[31m',
    '\r\n',
    '\ud800',
    'x\udfff',
    '\u202eabc',
    '\ufeff',
    '👩‍💻',
  ],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</textarea>',
    '{{7*7}}',
    '=cmd()',
  ],
  ...[
    'gibt_es_nicht',
    '*',
    "' OR 1=1 --",
    '$ne',
    '{"$gt":""}',
    '../../../etc/passwd',
    '01JEQ3V0000000000000000001',
  ],
];

/** Lengths around the limits of labels, other texts, reasons, texts, keys of the table. */
const lengths = [59, 60, 61, 80, 81, 254, 255, 500, 501, 999, 1000, 1001, 1025, 2049, 5000, 20_000];
const long = fc
  .tuple(fc.constantFrom('x', 'ä', '👍', '<', '@', '0 ', '\n', '.'), fc.constantFrom(...lengths))
  .map(([text, length]) => text.repeat(length));

/** What no field wants. */
export const hostileValue: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...foreignValues) },
  { weight: 4, arbitrary: fc.constantFrom(...offered) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: long },
);

/** What is put in the place of honest fields, or beside them. */
export const hostileFields: fc.Arbitrary<Field[]> = fc.array(fc.tuple(name, hostileValue), {
  maxLength: 8,
});
