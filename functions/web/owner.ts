import { readConfig } from '../platform/config.ts';

/**
 * Who runs the survey: the office, the shared mailbox for questions, and where its imprint is; and
 * whether they show made-up answers.
 */
export type Owner = ReturnType<typeof readConfig<'PEGEL_OWNER'>>['PEGEL_OWNER'] & {
  exampleData?: boolean;
};

/** @throws ConfigurationError */
export function readOwner(): Owner {
  const config = readConfig('PEGEL_OWNER', 'PEGEL_EXAMPLE_DATA');
  return { ...config.PEGEL_OWNER, exampleData: config.PEGEL_EXAMPLE_DATA };
}
