/** When the prices were looked up. */
export const pricesOf = '2026-11-26';

/**
 * List prices of AWS in Frankfurt (`eu-central-1`), in US dollars without tax, first tier, without free
 * quotas. Read as published: DynamoDB, Lambda, SQS, logs and alarms from the price list of September 2026,
 * API Gateway from that of August 2026, the firewall from its page. Those marked "check" were known to
 * the author and could not be looked up.
 */
export const prices = {
  perMillion: {
    lambdaRequests: 0.2,
    apiRequests: 3.7,
    firewallRequests: 0.6,
    tableReads: 0.1525,
    tableWrites: 0.7625,
    queueRequests: 0.4,
    /** Check. */
    scheduledStarts: 1,
    /** Check. */
    objectWrites: 5.4,
    /** Check. */
    objectReads: 0.43,
    /** Check. */
    keyRequests: 3,
    /** Check. */
    mails: 100,
  },
  perGigabyteSecond: { arm64: 0.0000133334, x86_64: 0.0000166667 },
  perGigabyteMonth: {
    table: 0.306,
    pointInTime: 0.2448,
    logs: 0.0324,
    /** Check. */
    tableBackup: 0.1224,
    /** Check. */
    objects: 0.0245,
    /** Check. */
    objectBackup: 0.06,
  },
  perGigabyte: {
    logsTakenIn: 0.63,
    toTheInternet: 0.09,
  },
  perMonth: {
    firewall: 5,
    firewallRule: 1,
    alarmedMetric: 0.1,
    /** Check. */
    ownMetric: 0.3,
    /** Check. */
    dashboard: 3,
    /** Check. */
    key: 1,
    /** Check. */
    secret: 0.4,
  },
} as const;
