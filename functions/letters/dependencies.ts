import type { lettersAsPdf } from '../../analytics/reports/letters.ts';
import type { ConsoleDependencies } from '../coordinate/dependencies.ts';
import type { Owner } from '../web/owner.ts';
import type { Sender } from './letter-of.ts';

/** What the room of letters works with. */
export interface LettersDependencies
  extends Pick<
    ConsoleDependencies,
    'core' | 'contacts' | 'keyring' | 'clock' | 'url' | 'retention'
  > {
  owner: Owner & Sender;
  /** Makes the PDF (see `lettersAsPdf`): pages are made without what that needs. */
  print: (...of: Parameters<typeof lettersAsPdf>) => Promise<ReturnType<typeof lettersAsPdf>>;
}
