import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import type { Retention } from '../../schemas/retention.ts';
import type { SignInSettings } from '../../schemas/sign-in.ts';
import type { Keyring } from '../domain/access/keyed-hash.ts';
import type { Clock } from '../platform/clock.ts';
import type { Table } from '../store/table.ts';
import type { SignDownload } from '../web/documents/answer-document.ts';
import type { MailOwner } from '../web/mails/mail-content.ts';
import type { Owner } from '../web/owner.ts';
import type { Issuer } from './sign-in/issuer.ts';

/** What the console works with. */
export interface ConsoleDependencies {
  core: Table;
  contacts: Table;
  /** Where the figures of waves lie. */
  lake: ObjectStore;
  /** Makes addresses of what is too large to be answered with. */
  signDownload: SignDownload;
  /** Where files wait that were uploaded and not applied yet. */
  uploads: ObjectStore;
  /** Who lets people sign in. */
  issuer: Issuer;
  /** What the issuer's claims mean. */
  signIn: SignInSettings;
  keyring: Keyring;
  clock: Clock;
  owner: Owner & MailOwner;
  /** Where people open Pegel, without a slash at the end: what letters and examples of mail name. */
  url: string;
  /** For how long what is kept. */
  retention: Retention;
}
