import { auditDe } from './audit.de.ts';
import { boardDe } from './board.de.ts';
import { caseDe } from './case.de.ts';
import { caseWordsDe } from './case-words.de.ts';
import { consoleFrameDe } from './console.de.ts';
import { contactsDe } from './contacts.de.ts';
import { contactsFileDe } from './contacts-file.de.ts';
import { crosswalkDe } from './crosswalk.de.ts';
import { differenceDe } from './difference.de.ts';
import { districtContactsDe } from './district-contacts.de.ts';
import { districtMapDe } from './district-map.de.ts';
import { waveDocumentsDe } from './documents.de.ts';
import { homeDe } from './home.de.ts';
import { importsDe } from './imports.de.ts';
import { issuesDe } from './issues.de.ts';
import { jobsDe } from './jobs.de.ts';
import { lettersDe } from './letters.de.ts';
import { mailDe } from './mail.de.ts';
import { messagesDe } from './messages.de.ts';
import { privacyDe } from './privacy.de.ts';
import { questionMappingsDe } from './question-mappings.de.ts';
import { questionnairesDe } from './questionnaires.de.ts';
import { recipientsDe } from './recipients.de.ts';
import { registerImportDe } from './register-import.de.ts';
import { registryDe } from './registry.de.ts';
import { requestsDe } from './requests.de.ts';
import { signInDe } from './sign-in.de.ts';
import { slideTemplateDe } from './slide-template.de.ts';
import { wavesDe } from './waves.de.ts';

/** What the console says in German; English has exactly the same keys. */
export const consoleDe = {
  frame: consoleFrameDe,
  home: homeDe,
  board: boardDe,
  waves: wavesDe,
  mail: mailDe,
  messages: messagesDe,
  caseWords: caseWordsDe,
  case: caseDe,
  audit: auditDe,
  signIn: signInDe,
  contacts: contactsDe,
  contactsFile: contactsFileDe,
  districtContacts: districtContactsDe,
  documents: waveDocumentsDe,
  districtMap: districtMapDe,
  recipients: recipientsDe,
  requests: requestsDe,
  registry: registryDe,
  registerImport: registerImportDe,
  crosswalk: crosswalkDe,
  letters: lettersDe,
  privacy: privacyDe,
  jobs: jobsDe,
  issues: issuesDe,
  imports: importsDe,
  questionnaires: questionnairesDe,
  questionMappings: questionMappingsDe,
  difference: differenceDe,
  slideTemplate: slideTemplateDe,
};
export type ConsoleTexts = typeof consoleDe;
