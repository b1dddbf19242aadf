/** The environment variables that `functions/platform/config.ts` knows. */
export type Variable =
  | 'PEGEL_CORE_TABLE'
  | 'PEGEL_CONTACTS_TABLE'
  | 'PEGEL_LAKE_BUCKET'
  | 'PEGEL_ATHENA'
  | 'PEGEL_UPLOADS_BUCKET'
  | 'PEGEL_KEYS_SECRET'
  | 'PEGEL_LINK_KEYS_SECRET'
  | 'PEGEL_OWNER'
  | 'PEGEL_SIGN_IN'
  | 'PEGEL_SIGN_IN_SECRET'
  | 'PEGEL_RETENTION'
  | 'PEGEL_URL'
  | 'PEGEL_MAIL'
  | 'PEGEL_MAIL_SECRET'
  | 'PEGEL_MAIL_QUEUE'
  | 'PEGEL_STAGE';

/** What the data stack holds, as the target of permissions. */
export type DataTarget =
  | 'core'
  | 'coreStreams'
  | 'contacts'
  | 'lake'
  | 'lakeObjects'
  /** What an office brings, such as its template for slides: the part of the lake that pages write. */
  | 'settingFiles'
  | 'uploads'
  | 'uploadedObjects'
  /** The secret that holds the keys of access codes and sessions. */
  | 'keys'
  /** The secret that holds the keys of links to documents: whoever answers everybody reads no other. */
  | 'linkKeys';

/** The secret of the client at the issuer; nothing where there is none. */
export type SignInTarget = 'signInSecret';

/** What there is for mail. */
export type MailTarget =
  | 'mailQueue'
  /** What SES tells of messages; nothing without SES. */
  | 'mailEventsQueue'
  /** The identity that SES sends from, and the configuration set; nothing without SES. */
  | 'mailSender'
  /** The account at SES, which no ARN names; nothing without SES. */
  | 'mailAccount'
  /** The password at the mail server; nothing where it wants none. */
  | 'mailSecret';

/** What there is for Athena; nothing where DuckDB counts. */
export type QueryTarget =
  /** Queries run in it. */
  | 'workgroup'
  /** The catalogue of tables, and in it those of the lake. */
  | 'catalogue'
  /** The bucket of the lake, as far as Athena asks for more than functions do. */
  | 'queriedLake'
  /** The answers of queries. */
  | 'queryResults';

export type Target = DataTarget | SignInTarget | MailTarget | QueryTarget;

/** Files of an npm package that a bundle needs on disk. */
export interface Companion {
  package: string;
  files: readonly string[];
}

/** How a function is built and run, and all that it may do. */
export interface FunctionSpec {
  architecture: 'arm64' | 'x86_64';
  memoryMiB: number;
  timeoutSeconds: number;
  /** The variables that its modules read. */
  environment: readonly Variable[];
  /** IAM actions, one by one. */
  allow: Partial<Record<Target, readonly string[]>>;
  /** The only partitions of a table that it reaches, `*` standing for any rest; all of them without. */
  partitions?: Partial<Record<'core' | 'contacts', readonly string[]>>;
  companions?: readonly Companion[];
}
