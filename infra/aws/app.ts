import { App } from 'aws-cdk-lib';
import { PegelError } from '../../schemas/errors.ts';
import { addStacks } from './add-stacks.ts';

/** `npm run synth`: makes the templates and bundles of all stacks. */
try {
  addStacks(new App());
} catch (error) {
  if (!(error instanceof PegelError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
