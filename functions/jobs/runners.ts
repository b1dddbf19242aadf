import { runAnswersImport } from './answers-import.ts';
import { runOpenWave } from './open-wave.ts';
import { runRegisterImport } from './register-import.ts';
import type { Runners } from './runner.ts';

/** What does the jobs of each kind. */
export const runners: Runners = {
  registerImport: runRegisterImport,
  openWave: runOpenWave,
  answersImport: runAnswersImport,
};
