import type { App } from 'aws-cdk-lib';
import { DataStack } from './data-stack.ts';
import { environmentOf } from './environment.ts';
import { JobsStack } from './jobs-stack.ts';
import { MailStack } from './mail-stack.ts';
import { noQueries, QueryStack } from './query-stack.ts';
import { readSettings } from './settings.ts';
import { WebStack } from './web-stack.ts';

/**
 * Adds all stacks to an app. They name neither account, region nor partition, so that they can be
 * deployed to any.
 *
 * @throws ConfigurationError if a setting is wrong or a package is not installed
 */
export function addStacks(app: App): {
  data: DataStack;
  mail: MailStack;
  /** Only if Athena counts. */
  query: QueryStack | undefined;
  web: WebStack;
  jobs: JobsStack;
} {
  const settings = readSettings(app.node.tryGetContext('pegel'));
  const data = new DataStack(app, 'PegelData');
  const mail = new MailStack(app, 'PegelMail', settings.mail);
  const query = settings.engine === 'athena' ? new QueryStack(app, 'PegelQuery', data) : undefined;
  const surroundings = {
    environment: environmentOf(data, mail, query, settings),
    arns: { ...data.arns, ...mail.arns, ...(query?.arns ?? noQueries) },
  };
  const sources = {
    coreStreamArn: data.tables.core.tableStreamArn,
    queues: { mail: mail.queue, mailEvents: mail.events?.queue },
  };
  return {
    data,
    mail,
    query,
    web: new WebStack(app, 'PegelWeb', surroundings),
    jobs: new JobsStack(app, 'PegelJobs', surroundings, sources),
  };
}
