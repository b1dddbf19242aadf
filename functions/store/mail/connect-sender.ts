import type { MailSettings } from '../../../schemas/mail.ts';
import type { MailSender } from './mail-sender.ts';
import { connectSes } from './ses-sender.ts';
import { connectSmtp } from './smtp-sender.ts';

/**
 * Connects to what the settings name.
 *
 * @param secret the password at the mail server, if it wants one
 */
export function connectMailSender({ via }: MailSettings, secret: string | undefined): MailSender {
  switch (via.kind) {
    case 'ses':
      return connectSes(via.configurationSet);
    case 'smtp':
      return connectSmtp(via, secret);
  }
}
