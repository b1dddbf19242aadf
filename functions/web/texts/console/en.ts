import { consoleFrameEn } from './console.en.ts';
import type { ConsoleTexts } from './de.ts';
import { jobsEn } from './jobs.en.ts';

/** What the console says in English. */
export const consoleEn: ConsoleTexts = {
  frame: consoleFrameEn,
  jobs: jobsEn,
};
