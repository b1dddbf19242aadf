import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { AnalyticsStack } from './analytics-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { JobsStack } from './jobs-stack.ts';
import { PegelStack } from './pegel-stack.ts';
import type { Settings } from './settings/settings.ts';
import type { WebStack } from './web-stack.ts';

/** What it watches. */
interface Watched {
  data: DataStack;
  web: WebStack;
  jobs: JobsStack;
  analytics: AnalyticsStack;
}

/** What tells operators how the installation is. */
export class ObservabilityStack extends PegelStack {
  constructor(scope: Construct, settings: Settings, _watched: Watched) {
    super(scope, 'Observability', settings);
    new Dashboard(this, 'dashboard', { dashboardName: this.stackName });
  }
}
