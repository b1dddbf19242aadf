import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Settings } from './settings/settings.ts';
import { version } from './version.ts';

/** One of the stacks of an installation. */
export class PegelStack extends Stack {
  constructor(scope: Construct, id: string, { stage, region, account, disposable }: Settings) {
    super(scope, id, {
      stackName: `pegel-${stage}-${id.toLowerCase()}`,
      description: `Pegel ${version}: ${id.toLowerCase()} (${stage})`,
      env: { region, account },
      tags: { project: 'pegel', stage },
      terminationProtection: !disposable,
    });
  }
}
