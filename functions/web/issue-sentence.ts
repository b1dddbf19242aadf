import type { Language } from '../../schemas/text.ts';
import type { IssueTemplate } from './texts/console/issue-template.ts';
import { answersIssuesDe } from './texts/console/issues-answers.de.ts';
import { fileIssuesDe } from './texts/console/issues-file.de.ts';
import { geometryIssuesDe } from './texts/console/issues-geometry.de.ts';
import { jsonTypesDe, questionnaireIssuesDe } from './texts/console/issues-questionnaire.de.ts';
import { registerIssuesDe } from './texts/console/issues-register.de.ts';
import { templateIssuesDe } from './texts/console/issues-template.de.ts';

/** The first one that fits counts. */
const templates = [
  ...fileIssuesDe,
  ...questionnaireIssuesDe,
  ...answersIssuesDe,
  ...registerIssuesDe,
  ...templateIssuesDe,
  ...geometryIssuesDe,
].map(compile);

/** A file can make a message very long. */
const maxLength = 500;

/**
 * What is wrong with a file, or where, as a person reads it. Messages about files are written in
 * English where they are found; one that has no German counterpart stays as it is.
 */
export function issueSentence(message: string, language: Language): string {
  const text = message.length > maxLength ? `${message.slice(0, maxLength)}…` : message;
  if (language === 'en') return text;
  for (const { pattern, german } of templates) {
    const parts = pattern.exec(text)?.slice(1).map(germanPart);
    if (parts) return fill(german, parts);
  }
  return text;
}

function compile([english, german]: IssueTemplate) {
  const literal = english.split('{}').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return { pattern: new RegExp(`^${literal.join('(.+?)')}$`, 's'), german };
}

function germanPart(part: string): string {
  return jsonTypesDe[part] ?? part.replaceAll(/"([^"]*)"/g, '„$1“');
}

function fill(german: string, parts: readonly string[]): string {
  let next = 0;
  return german.replaceAll(/\{(\d?)\}/g, (_, number: string) => {
    const index = number === '' ? next++ : Number(number);
    return parts[index] ?? '';
  });
}
