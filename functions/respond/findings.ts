import type { Finding } from '../../schemas/edits.ts';
import type { Question } from '../../schemas/question.ts';
import type { Language } from '../../schemas/text.ts';
import { problemSentence } from '../web/problem-sentence.ts';

/** What a finding says, as a sentence that tells what to do. */
export function findingSentence(finding: Finding, question: Question, language: Language): string {
  return 'problem' in finding
    ? problemSentence(finding.problem, question, language)
    : finding.message[language];
}

/** What a finding says where the question does not stand beside it. */
export function findingInFull(finding: Finding, question: Question, language: Language): string {
  return `${question.label[language]} – ${findingSentence(finding, question, language)}`;
}
