import { Logger } from '@aws-lambda-powertools/logger';

/** Structured log of a function. Never give it answers, addresses, codes or whole requests. */
export const log = new Logger({ serviceName: 'pegel' });
