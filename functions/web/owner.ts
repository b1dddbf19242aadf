import { readConfig } from '../platform/config.ts';

/** Who runs the survey: the office, the shared mailbox for questions, and where its imprint is. */
export type Owner = ReturnType<typeof readOwner>;

/** @throws ConfigurationError */
export function readOwner() {
  return readConfig('PEGEL_OWNER').PEGEL_OWNER;
}
