import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { version } from '../../infra/aws/version.ts';
import { exampleSettings } from './example-settings.ts';
import { assemble } from './templates.ts';

// Who changes a stack sees in these files what that changes in AWS: npx vitest run test/infra -u
test.for(assemble(exampleSettings).map(({ id, template }): [string, unknown] => [id, template]))(
  'the template of %s is the one that was looked at',
  async ([id, template]) => {
    // Bundles have a hash as their name, and the description says which Pegel it is.
    const text = stringify(template, { lineWidth: 0 })
      .replaceAll(/[0-9a-f]{64}/g, 'HASH')
      .replace(`Pegel ${version}: `, 'Pegel VERSION: ');
    await expect(text).toMatchFileSnapshot(`__snapshots__/${id.toLowerCase()}.yaml`);
  },
);
