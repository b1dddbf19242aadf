import type { CaseHead } from '../../../schemas/case.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { addCode, removeCodes } from '../../store/access/grants.ts';
import { grantOfMailbox } from '../../store/access/mail-grants.ts';
import type { MailDependencies } from '../dependencies.ts';

/** At least one case. */
export type SomeCases = readonly [CaseHead, ...CaseHead[]];

/** The links of one message. Nobody knows their codes until it goes out. */
export interface Links {
  /** A new link to some cases of a wave. */
  to(wave: Wave, cases: SomeCases): Promise<string>;
  /** Deletes their codes, for a message that did not go out. */
  takeBack(): Promise<void>;
}

/** Makes links for a message to a mailbox. */
export function linksFor(
  mailbox: string,
  { core, contacts, keyring, retention, clock, url }: MailDependencies,
): Links {
  const codes: string[] = [];
  return {
    async to(wave, [head, ...rest]) {
      const units: [string, ...string[]] = [head.unit.ars, ...rest.map(({ unit }) => unit.ars)];
      const recipient = { mailbox, keyring, retention };
      const grant = await grantOfMailbox({ core, contacts }, wave, units, recipient, clock.now());
      const code = await addCode(contacts, keyring, grant);
      codes.push(code);
      return `${url}/r/${code}`;
    },
    takeBack: () => removeCodes(contacts, keyring, codes.splice(0)),
  };
}
