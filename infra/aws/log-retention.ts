import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** How long all logs are kept: long enough to look into what a user reports after a holiday. */
export const logRetention = RetentionDays.ONE_MONTH;
