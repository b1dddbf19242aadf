import type { App } from 'aws-cdk-lib';
import { ConfigurationError } from '../../schemas/errors.ts';
import { environmentSize, maxEnvironmentBytes } from './environment-size.ts';
import { PegelFunction } from './functions/pegel-function.ts';
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
 * @throws ConfigurationError if a package is not installed, or the settings are too long for a function
 */
export function addStacks(app: App, settings: Settings): Stacks {
  const data = new DataStack(app, settings);
  const web = new WebStack(app, settings, data);
  const jobs = new JobsStack(app, settings, { data, web });
  const analytics = new AnalyticsStack(app, settings, { data, web });
  const observability = new ObservabilityStack(app, settings);
  assertFitting(app, settings);
  return { data, web, jobs, analytics, observability };
}

function assertFitting(app: App, { owner, signIn }: Settings): void {
  const sizes = app.node
    .findAll()
    .filter((construct) => construct instanceof PegelFunction)
    .map(({ name, environment }) => ({ name, bytes: environmentSize(environment) }));
  const [largest] = sizes.toSorted((a, b) => b.bytes - a.bytes);
  if (!largest || largest.bytes <= maxEnvironmentBytes) return;
  const over = largest.bytes - maxEnvironmentBytes;
  const lengths = Object.entries({ owner, signIn }).flatMap(([name, value]) =>
    value ? [`${name} (${Buffer.byteLength(JSON.stringify(value))} bytes as JSON)`] : [],
  );
  throw new ConfigurationError(
    `The settings are ${over} bytes too long for the function ${largest.name}, to which Lambda gives ${maxEnvironmentBytes} at most: shorten texts in ${lengths.join(' or ')} by so many`,
  );
}
