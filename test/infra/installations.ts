import type { Settings } from '../../infra/aws/settings/settings.ts';
import { exampleSettings, settingsOf } from './example-settings.ts';

const { signIn: _, signInSecret: __, ...withoutIssuer } = exampleSettings;
const { domain: ___, ...withoutDomain } = exampleSettings;

/** Mail over a mail server. */
const overServer: Settings['mail'] = {
  from: 'pegel@umfrage.example.org',
  via: {
    ...{ kind: 'smtp', host: 'mail.example.org', port: 465, security: 'tls', perSecond: 5 },
    ...{ user: 'pegel', secret: 'pegel/mail' },
  },
};

/** What can be set in the European Sovereign Cloud. */
export const sovereign: Settings = {
  ...exampleSettings,
  region: 'eusc-de-east-1',
  engine: 'athena',
  budget: undefined,
  mail: overServer,
};

/** Installations that among them have all that settings can ask for. */
export const installations = {
  prod: exampleSettings,
  'dev, which is disposable': settingsOf('dev'),
  'one with a user pool': withoutIssuer,
  'one with Athena, a mail server and no domain': {
    ...withoutDomain,
    engine: 'athena',
    mail: overServer,
  },
  'one in the European Sovereign Cloud': sovereign,
} satisfies Record<string, Settings>;
