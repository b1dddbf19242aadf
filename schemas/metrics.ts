/** Where CloudWatch keeps the metrics, and what they are counted by beside the stage. */
export const metricNamespace = 'Pegel';
export const metricService = 'pegel';

/** What functions tell of themselves that AWS does not know, each for an alarm or its graph. */
export const metricUnits = {
  /** How long the oldest change has waited for its snapshot; 0 if none waits. */
  SnapshotAge: 'Seconds',
  /** For how long documents have been tried in vain; 0 if none have. */
  DocumentsAge: 'Seconds',
  /** Messages that are to go out. */
  MailWaiting: 'Count',
  /** How long the oldest of them has waited; 0 if none waits. */
  MailAge: 'Seconds',
  /** Messages of which somebody has to say whether they went out. */
  MailUncertain: 'Count',
  /** Messages that the provider has taken. */
  MailSent: 'Count',
  /** Messages that the provider has turned away for good. */
  MailRefused: 'Count',
  /** Messages that came back for good, or were reported as unwanted. */
  Bounces: 'Count',
  /** Jobs that have failed for another reason than the file that somebody brought. */
  JobsFailed: 'Count',
  /** What has had its time is deleted for today. */
  RetentionDone: 'Count',
} as const satisfies Record<string, 'Count' | 'Seconds'>;

export type MetricName = keyof typeof metricUnits;
