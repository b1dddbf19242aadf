import type { App } from 'aws-cdk-lib';
import type { Settings } from './settings/settings.ts';
import { AnalyticsStack } from './stacks/analytics-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { JobsStack } from './stacks/jobs-stack.ts';
import { ObservabilityStack } from './stacks/observability-stack.ts';
import { WebStack } from './stacks/web-stack.ts';

/** All stacks of an installation. Each refers to those before it only. */
export interface Stacks {
  data: DataStack;
  web: WebStack;
  jobs: JobsStack;
  analytics: AnalyticsStack;
  observability: ObservabilityStack;
}

/**
 * Adds all stacks to an app.
 *
 * @throws ConfigurationError if a package is not installed
 */
export function addStacks(app: App, settings: Settings): Stacks {
  const data = new DataStack(app, settings);
  const web = new WebStack(app, settings, data);
  const jobs = new JobsStack(app, settings, { data, web });
  const analytics = new AnalyticsStack(app, settings, { data, web });
  const observability = new ObservabilityStack(app, settings);
  return { data, web, jobs, analytics, observability };
}
