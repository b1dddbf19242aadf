import { App } from 'aws-cdk-lib';
import { addStacks } from './add-stacks.ts';
import { addChecks } from './checks/checks.ts';
import { sentenceOf } from './sentence-of.ts';
import { loadSettings } from './settings/load-settings.ts';

/** `npm run synth`: makes the templates and bundles of all stacks. */
try {
  const app = new App();
  const [settings, stage] = ['settings', 'stage'].map((key) => app.node.tryGetContext(key));
  addChecks(app);
  addStacks(app, loadSettings({ settings, stage }));
  app.synth();
} catch (error) {
  const sentence = sentenceOf(error);
  if (sentence === undefined) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
