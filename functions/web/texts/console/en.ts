import { auditEn } from './audit.en.ts';
import { boardEn } from './board.en.ts';
import { caseEn } from './case.en.ts';
import { caseWordsEn } from './case-words.en.ts';
import { consoleFrameEn } from './console.en.ts';
import { contactsEn } from './contacts.en.ts';
import { contactsFileEn } from './contacts-file.en.ts';
import { crosswalkEn } from './crosswalk.en.ts';
import type { ConsoleTexts } from './de.ts';
import { differenceEn } from './difference.en.ts';
import { districtContactsEn } from './district-contacts.en.ts';
import { districtMapEn } from './district-map.en.ts';
import { waveDocumentsEn } from './documents.en.ts';
import { homeEn } from './home.en.ts';
import { importsEn } from './imports.en.ts';
import { issuesEn } from './issues.en.ts';
import { jobsEn } from './jobs.en.ts';
import { lettersEn } from './letters.en.ts';
import { mailEn } from './mail.en.ts';
import { messagesEn } from './messages.en.ts';
import { privacyEn } from './privacy.en.ts';
import { questionMappingsEn } from './question-mappings.en.ts';
import { questionnairesEn } from './questionnaires.en.ts';
import { recipientsEn } from './recipients.en.ts';
import { registerImportEn } from './register-import.en.ts';
import { registryEn } from './registry.en.ts';
import { requestsEn } from './requests.en.ts';
import { signInEn } from './sign-in.en.ts';
import { slideTemplateEn } from './slide-template.en.ts';
import { wavesEn } from './waves.en.ts';

/** What the console says in English. */
export const consoleEn: ConsoleTexts = {
  frame: consoleFrameEn,
  home: homeEn,
  board: boardEn,
  waves: wavesEn,
  mail: mailEn,
  messages: messagesEn,
  caseWords: caseWordsEn,
  case: caseEn,
  audit: auditEn,
  signIn: signInEn,
  contacts: contactsEn,
  contactsFile: contactsFileEn,
  districtContacts: districtContactsEn,
  documents: waveDocumentsEn,
  districtMap: districtMapEn,
  recipients: recipientsEn,
  requests: requestsEn,
  registry: registryEn,
  registerImport: registerImportEn,
  crosswalk: crosswalkEn,
  letters: lettersEn,
  privacy: privacyEn,
  jobs: jobsEn,
  issues: issuesEn,
  imports: importsEn,
  questionnaires: questionnairesEn,
  questionMappings: questionMappingsEn,
  difference: differenceEn,
  slideTemplate: slideTemplateEn,
};
