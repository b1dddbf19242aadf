import type { OwnerSettings } from '../../schemas/owner.ts';
import { readConfig } from '../platform/config.ts';

/**
 * What every page says about who runs the survey: the office, the shared mailbox for questions, and
 * where its own imprint is; and whether they show made-up answers.
 */
export type Owner = Pick<OwnerSettings, 'office' | 'contact' | 'imprint'> & {
  exampleData?: boolean;
};

/**
 * All that is configured about who runs the survey.
 *
 * @throws ConfigurationError
 */
export function readOwner(): OwnerSettings & Owner {
  const { PEGEL_OWNER: settings, PEGEL_EXAMPLE_DATA: exampleData } = readConfig(
    'PEGEL_OWNER',
    'PEGEL_EXAMPLE_DATA',
  );
  return { ...settings, exampleData };
}
