/** What can ring, and the heading under which docs/operations.md tells all about it. */
interface AlarmKindText {
  heading: string;
  /** What it means, in one sentence, and what to do first: all that a mail at night has to say. */
  says: string;
}

/** Everything that can ring. */
export const alarmKinds = {
  'pages-fail': {
    heading: 'Pages fail',
    says: 'People see errors instead of pages. First: see in the dashboard which function fails, and read its log.',
  },
  'pages-slow': {
    heading: 'Pages are slow',
    says: 'People wait for seconds. First: see in the dashboard whether there are many requests, or one function or table is slow.',
  },
  'function-fails': {
    heading: 'A function fails',
    says: 'The function fails again and again. First: read its log; if a deployment came just before, roll it back.',
  },
  'function-throttled': {
    heading: 'A function is held back',
    says: 'As many functions run at once as the account allows. First: see in the dashboard what runs, and ask for a higher quota.',
  },
  'function-slow': {
    heading: 'A function takes nearly all of its time',
    says: 'The function will soon be ended in the middle of its work. First: see in its log what has grown.',
  },
  'tick-missing': {
    heading: 'The clock stands still',
    says: 'The function was not started, so that nothing is done by the clock. First: see whether its schedule is enabled.',
  },
  'put-aside': {
    heading: 'Something was put aside',
    says: 'The function could not do something, which lies in its dead-letter queue. First: read the message, and the log at its time.',
  },
  'changes-late': {
    heading: 'Changes are not worked off',
    says: 'Changes of the table wait for the function. First: read its log.',
  },
  'snapshot-old': {
    heading: 'Figures are old',
    says: 'Answers have waited for their snapshot for a quarter of an hour. First: read the log of the function snapshot.',
  },
  'documents-old': {
    heading: 'Documents cannot be made',
    says: 'Documents were tried in vain for half an hour. First: read the log of the function report; was a template or map uploaded just before?',
  },
  'mail-waits': {
    heading: 'Mail does not go out',
    says: 'A message has waited for six hours. First: see whether the mail service lets us send, and how much.',
  },
  'mail-refused': {
    heading: 'Mail is refused',
    says: 'The mail service turns many messages away, and they are not sent again. First: pause the mail of the wave in the console.',
  },
  'mail-uncertain': {
    heading: 'Mail of which nobody knows whether it went out',
    says: 'The mail service did not answer, and Pegel sends nothing twice. First: ask a coordinator to decide, in the console under messages.',
  },
  bounces: {
    heading: 'Too much mail comes back',
    says: 'SES stops accounts from which so much mail comes back. First: pause the mail of the wave in the console.',
  },
  complaints: {
    heading: 'Mail is reported as unwanted',
    says: 'SES stops accounts whose mail is reported so often. First: pause the mail of the wave in the console.',
  },
  'job-failed': {
    heading: 'A job failed',
    says: 'An import or the opening of a wave was interrupted, and not for what stands in a file. First: read the log of the function jobs.',
  },
  'table-held-back': {
    heading: 'A table holds requests back',
    says: 'The table takes no more requests at once. First: see in the dashboard where so many come from.',
  },
  'table-fails': {
    heading: 'DynamoDB fails',
    says: 'AWS answers for the table with errors of its own. First: look at the AWS Health dashboard.',
  },
  'held-back': {
    heading: 'The firewall holds back an address',
    says: 'So many requests come from one address that the firewall refuses them. First: see in its log whether an office stands behind it.',
  },
  'backup-failed': {
    heading: 'A backup failed',
    says: 'The backup of the day is missing. First: read in AWS Backup, under jobs, why.',
  },
  'rotation-failed': {
    heading: 'Keys were not rotated',
    says: 'The old key stays current, and grows old. First: read the log of the function, and have Secrets Manager rotate the keys at once.',
  },
  'retention-missing': {
    heading: 'Nothing was deleted for two days',
    says: 'Personal data is kept for longer than we promise. First: read the log of the function retention, and start it by hand.',
  },
} as const satisfies Record<string, AlarmKindText>;

export type AlarmKind = keyof typeof alarmKinds;
