import type { IssuesTexts } from './issues.de.ts';

/** What lists of errors in files say in English. */
export const issuesEn: IssuesTexts = {
  file: 'File',
  path: 'Place',
  section: (section) => `Section ${section}`,
  question: (section, question) => `Section ${section}, question ${section}.${question}`,
  message: 'What to do',
  more: (count) => `And ${count} more. Mend these first, then upload the file again.`,
};
