import type { UserInvitationConfig, UserVerificationConfig } from 'aws-cdk-lib/aws-cognito';

/**
 * What Cognito writes to people for whom an account was made. Lines end with `<br>`: Cognito sends HTML.
 *
 * @param url where people open Pegel
 */
export function invitationTexts(url: string): UserInvitationConfig {
  return {
    emailSubject: 'Ihr Zugang zu Pegel / Your access to Pegel',
    emailBody: [
      `Für Sie wurde ein Konto angelegt: ${url}/coordinate`,
      'Benutzername: {username}',
      'Erstes Passwort, 7 Tage gültig: {####}',
      'Wenn Sie sich anmelden, wählen Sie ein eigenes Passwort und richten einen zweiten Faktor ein: eine App, die Codes zeigt.',
      '',
      `An account was made for you: ${url}/coordinate`,
      'User name and first password, valid for 7 days, are those above.',
      'When you sign in, you choose a password of your own and set up a second factor: an app that shows codes.',
    ].join('<br>'),
  };
}

/** What Cognito writes to people who have forgotten their password or have a new mailbox. */
export const codeTexts: UserVerificationConfig = {
  emailSubject: 'Ihr Code für Pegel / Your code for Pegel',
  emailBody: 'Ihr Code / Your code: {####}',
};
