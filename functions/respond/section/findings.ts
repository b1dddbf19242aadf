import type { Answers } from '../../../schemas/answer.ts';
import type { Finding } from '../../../schemas/edits.ts';
import type { Question } from '../../../schemas/question.ts';
import type { Language } from '../../../schemas/text.ts';
import { type FormFields, fieldNames } from '../../domain/cases/form-fields.ts';
import { reasonLength } from '../../domain/cases/soft-edits.ts';
import type { FieldLink } from '../../web/components/error-summary.tsx';
import { anchorOf } from '../../web/fields/anchor.ts';
import type { Remark } from '../../web/fields/reason-field.tsx';
import { problemSentence } from '../../web/problem-sentence.ts';
import { texts } from '../../web/texts/texts.ts';

/** What a finding says, as a sentence that tells what to do. */
export function findingSentence(finding: Finding, question: Question, language: Language): string {
  return 'problem' in finding
    ? problemSentence(finding.problem, question, language)
    : finding.message[language];
}

/**
 * Leads from a finding to where it can be mended on the page of its section: the field of the question
 * or, for a soft one, the field for the reason.
 *
 * @param offered the earlier answers that may be confirmed
 */
export function findingLink(
  finding: Finding,
  question: Question,
  fields: FormFields,
  offered: Answers,
  language: Language,
): FieldLink {
  const isOffered = offered[question.id] !== undefined;
  const anchor =
    finding.severity === 'soft'
      ? fieldNames.reason(question.id)
      : anchorOf(question, fields, isOffered);
  const text = `${question.label[language]} – ${findingSentence(finding, question, language)}`;
  return { href: `#${anchor}`, text };
}

/** What is remarkable about the answer to a question, and whether a reason was missing. */
export function remarkOf(
  question: Question,
  remarks: readonly Finding[],
  refused: readonly Finding[],
  language: Language,
): Remark | undefined {
  const isHere = (finding: Finding) =>
    finding.severity === 'soft' && finding.question === question.id;
  const here = remarks.filter(isHere);
  if (here.length === 0) return undefined;
  const { min, max } = reasonLength;
  return {
    messages: here.map((finding) => findingSentence(finding, question, language)),
    error: refused.some(isHere) ? texts[language].reason.missing(min, max) : undefined,
  };
}
