import { runAnswersImport } from './answers-import.ts';
import { runContactsImport } from './contacts-import.ts';
import { runOpenWave } from './open-wave.ts';
import { runRegisterImport } from './register-import.ts';
import type { Runners } from './runner.ts';

/** What does the jobs of each kind. */
export const runners: Runners = {
  registerImport: runRegisterImport,
  contactsImport: runContactsImport,
  openWave: runOpenWave,
  answersImport: runAnswersImport,
};
