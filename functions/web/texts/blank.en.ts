import type { BlankTexts, Labels } from './blank.de.ts';
import { listOf } from './list-of.ts';

/** What the questionnaire to print says in English. */
export const blankEn: BlankTexts = {
  preline: (version) => `Questionnaire to print · Version ${version}`,
  online:
    'Please answer online: open the link in the e-mail that your administration has received. This sheet helps you to collect the answers beforehand.',
  lost: (address) => `You have no link, or a letter with a code? Open ${address}, or write to us:`,
  publication: 'Each question says what is published of the answer.',
  one: 'Tick one answer.',
  several: 'Several answers are possible.',
  most: (max) => `Tick ${max} answers at most.`,
  eachRow: 'Tick one answer in every row.',
  list: {
    title: 'Questionnaires to print',
    none: 'There is no questionnaire at the moment.',
  },
  condition: {
    onlyIf: (clause) => `Only if ${clause}.`,
    and: ' and ',
    or: ' or ',
    quoted: (label) => `“${label}”`,
    holds: {
      in: (question, options) => `${oneOf(options)} is ticked at question ${question}`,
      notIn: (question, options) =>
        `an answer, but ${noneOf(options)}, is ticked at question ${question}`,
      anyCell: (question, columns, rows) =>
        `${oneOf(columns)} is ticked in ${anyRow(rows)} of question ${question}`,
      lessThan: (question, number) =>
        `question ${question} is answered by a number below ${number}`,
      greaterThan: (question, number) =>
        `question ${question} is answered by a number above ${number}`,
    },
    fails: {
      in: (question, options) =>
        options.length === 1
          ? `${options[0]} is not ticked at question ${question}`
          : `${noneOf(options)} is ticked at question ${question}`,
      notIn: (question, options) =>
        `${oneOf([...options, 'nothing'])} is ticked at question ${question}`,
      anyCell: (question, columns, rows) =>
        `${oneOf(columns)} is ticked in ${noRow(rows)} of question ${question}`,
      lessThan: (question, number) =>
        `question ${question} is not answered by a number below ${number}`,
      greaterThan: (question, number) =>
        `question ${question} is not answered by a number above ${number}`,
    },
  },
};

const oneOf = (labels: Labels) => listOf(labels, ' or ');
const noneOf = (labels: Labels) =>
  labels.length === 1 ? `not ${labels[0]}` : `neither ${labels.join(' nor ')}`;
const anyRow = (rows: Labels | undefined) =>
  rows ? `at least one of the rows ${listOf(rows, ' and ')}` : 'at least one row';
const noRow = (rows: Labels | undefined) =>
  rows ? `none of the rows ${listOf(rows, ' and ')}` : 'no row';
