import { SecretValue } from 'aws-cdk-lib';
import type { DataStack } from './data-stack.ts';
import type { MailStack } from './mail-stack.ts';
import type { QueryStack } from './query-stack.ts';
import type { Settings } from './settings.ts';
import type { Variable } from './specs/function-spec.ts';

/** The value of every variable; each function is given those that it reads and that have one. */
export function environmentOf(
  data: DataStack,
  mail: MailStack,
  query: QueryStack | undefined,
  settings: Settings,
): Record<Variable, string | undefined> {
  return {
    PEGEL_CORE_TABLE: data.tables.core.tableName,
    PEGEL_CONTACTS_TABLE: data.tables.contacts.tableName,
    PEGEL_LAKE_BUCKET: data.lake.bucketName,
    PEGEL_ATHENA: query && JSON.stringify(query.place),
    PEGEL_UPLOADS_BUCKET: data.uploads.bucketName,
    // The template holds a reference only, which CloudFormation replaces when it deploys. Whoever
    // may read the configuration of the function reads the keys.
    PEGEL_KEYS: data.keys.secretValue.unsafeUnwrap(),
    PEGEL_URL: settings.url,
    PEGEL_MAIL: JSON.stringify(mail.settings),
    PEGEL_MAIL_SECRET: mail.secret?.unsafeUnwrap(),
    PEGEL_MAIL_QUEUE: mail.queue.queueUrl,
    PEGEL_RETENTION: JSON.stringify(settings.retention),
    PEGEL_OWNER: JSON.stringify(settings.owner),
    PEGEL_SIGN_IN: JSON.stringify(settings.signIn),
    // A reference, too.
    PEGEL_SIGN_IN_SECRET:
      settings.signInSecret && SecretValue.secretsManager(settings.signInSecret).unsafeUnwrap(),
  };
}
