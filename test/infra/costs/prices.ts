/** When the prices were looked up. */
export const pricesOf = '2026-11-26';

/**
 * List prices of AWS in Frankfurt (`eu-central-1`), in US dollars without tax, first tier, without free
 * quotas. As others have published what they read: DynamoDB, Lambda, SQS, logs and alarms in the price list
 * of September 2026, API Gateway in that of August 2026; firewall, keys, secrets, dashboards and stored objects
 * in descriptions of 2026. Those marked "check" were known to the author and could not be looked up.
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
    objectReads: 0.43,
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
    dashboard: 3,
    key: 1,
    secret: 0.4,
  },
} as const;
