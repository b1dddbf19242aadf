import type { SignInTexts } from './sign-in.de.ts';

/** What the console says in English about signing in and out. */
export const signInEn: SignInTexts = {
  title: 'Sign-in',
  text: 'This part is for the coordination office, and for the districts that accompany the survey.',
  leave:
    'To sign in, you leave this page for a moment and sign in with the service of your authority.',
  cookie: 'To keep you signed in, we store a cookie on your device until you close the browser.',
  ends: (idleMinutes, longestHours) =>
    `After ${idleMinutes} minutes without doing anything, and after ${longestHours} hours at the latest, you sign in again.`,
  button: 'Sign in',
  respondents: 'Do you want to answer for your administration?',
  respondentsLink: 'You need no sign-in for that',
  done: {
    title: 'You are signed in again',
    text: 'Go back to the other tab and send what you entered once more. You may close this tab.',
    link: 'To the overview',
  },
  signedOut: {
    title: 'You are signed out',
    text: 'Your session in the console has ended.',
    issuer:
      'You may still be signed in to the sign-in service. On a device that others use, please sign out there, too.',
    issuerLink: 'Sign out of the sign-in service, too',
    again: 'Sign in again',
  },
  ended: {
    title: 'Your session has ended',
    notSaved: 'The last step was not carried out. What you entered is not lost.',
    steps: 'How to go on:',
    signIn: 'Sign in again in a new tab.',
    button: 'Sign in (opens a new tab)',
    resend: 'Then come back to this tab and send what you entered once more.',
    resendButton: 'Send it once more',
    files: 'We could not keep your file. Please choose it again afterwards.',
  },
  failures: {
    expired: {
      title: 'This sign-in is no longer valid',
      text: 'It was used before, took too long, or was begun in another browser. Please begin again.',
    },
    cancelled: {
      title: 'You have cancelled the sign-in',
      text: 'You are not signed in.',
    },
    unreachable: {
      title: 'The sign-in service cannot be reached',
      text: 'It is not your fault. Please try again in a few minutes.',
    },
    refused: {
      title: 'The sign-in did not work',
      text: 'The answer of the sign-in service does not fit this sign-in. Please begin again. If that does not help, it may be set up wrongly: then please write to us.',
    },
    noRole: {
      title: 'Your account is not enabled',
      text: 'The sign-in service knows you, but your account has no role here. If you need one, please write to us.',
    },
    noDistrict: {
      title: 'Your account lacks its district',
      text: 'You are a district coordinator, but the sign-in service does not tell us exactly one district. Please write to us, so that it is entered.',
    },
  },
  otherAccount: 'Do you have another account?',
  otherAccountLink: 'Sign out of the sign-in service first',
  again: 'Begin the sign-in again',
  questions: 'Questions?',
};
