import { App } from 'aws-cdk-lib';
import { PegelError } from '../../schemas/errors.ts';
import { addStacks } from './add-stacks.ts';
import { addChecks } from './checks/checks.ts';
import { loadSettings } from './settings/load-settings.ts';

/** `npm run synth`: makes the templates and bundles of all stacks. */
try {
  const app = new App();
  const [settings, stage] = ['settings', 'stage'].map((key) => app.node.tryGetContext(key));
  addChecks(app);
  addStacks(app, loadSettings({ settings, stage }));
} catch (error) {
  if (!(error instanceof PegelError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
