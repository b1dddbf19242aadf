import type { UserInvitationConfig, UserVerificationConfig } from 'aws-cdk-lib/aws-cognito';

/**
 * What Cognito writes to people for whom an account was made. Lines end with `<br>`: Cognito sends HTML.
 *
 * @param url where people open Pegel; without a domain the address is not known when the pool is made
 */
export function invitationTexts(url: string | undefined): UserInvitationConfig {
  const [de, en] = url
    ? [
        `Für Sie wurde ein Konto angelegt: ${url}/coordinate`,
        `An account was made for you: ${url}/coordinate`,
      ]
    : [
        'Für Sie wurde ein Konto bei Pegel angelegt. Die Adresse nennt Ihnen, wer es angelegt hat.',
        'An account at Pegel was made for you. Whoever made it tells you the address.',
      ];
  return {
    emailSubject: 'Ihr Zugang zu Pegel / Your access to Pegel',
    emailBody: [
      de,
      'Benutzername: {username}',
      'Erstes Passwort, 7 Tage gültig: {####}',
      'Wenn Sie sich anmelden, wählen Sie ein eigenes Passwort und richten einen zweiten Faktor ein: eine App, die Codes zeigt.',
      '',
      en,
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
