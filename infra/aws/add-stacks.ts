import type { App } from 'aws-cdk-lib';
import { DataStack } from './data-stack.ts';
import { environmentOf } from './environment.ts';
import { JobsStack } from './jobs-stack.ts';
import { readSettings } from './settings.ts';
import { WebStack } from './web-stack.ts';

/**
 * Adds all stacks to an app. They name neither account, region nor partition, so that they can be
 * deployed to any.
 *
 * @throws ConfigurationError if a setting is wrong or a package is not installed
 */
export function addStacks(app: App): { data: DataStack; web: WebStack; jobs: JobsStack } {
  const settings = readSettings(app.node.tryGetContext('pegel'));
  const data = new DataStack(app, 'PegelData');
  const surroundings = { environment: environmentOf(data, settings), arns: data.arns };
  return {
    data,
    web: new WebStack(app, 'PegelWeb', surroundings),
    jobs: new JobsStack(app, 'PegelJobs', surroundings, data.tables.core.tableStreamArn),
  };
}
