import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Variable } from '../../infra/aws/functions/specs/function-spec.ts';
import { functionSpecs } from '../../infra/aws/functions/specs/function-specs.ts';
import type { FunctionName } from '../../infra/functions.ts';
import { awsVariables } from '../support/local-secrets.ts';
import { exampleSettings } from './example-settings.ts';

/** What the variables may hold once the stacks are deployed. */
const environment: Record<Variable, string> = {
  PEGEL_STAGE: 'prod',
  PEGEL_CORE_TABLE: 'pegel-prod-core',
  PEGEL_CONTACTS_TABLE: 'pegel-prod-contacts',
  PEGEL_LAKE_BUCKET: 'pegeldata-lake',
  PEGEL_ATHENA: JSON.stringify({ workgroup: 'pegel', database: 'pegel' }),
  PEGEL_UPLOADS_BUCKET: 'pegeldata-uploads',
  PEGEL_KEYS_SECRET: 'keys',
  PEGEL_LINK_KEYS_SECRET: 'keys',
  PEGEL_OWNER: JSON.stringify(exampleSettings.owner),
  PEGEL_SIGN_IN: JSON.stringify(exampleSettings.signIn),
  PEGEL_SIGN_IN_SECRET: 'keys',
  PEGEL_RETENTION: JSON.stringify(exampleSettings.retention),
  PEGEL_URL: 'https://pegel.example.org',
  PEGEL_MAIL: JSON.stringify({
    from: 'pegel@example.org',
    via: { kind: 'ses', configurationSet: 'pegel' },
  }),
  PEGEL_MAIL_SECRET: 'keys',
  PEGEL_MAIL_QUEUE: 'https://sqs.eu-central-1.amazonaws.com/000000000000/mail',
};

/**
 * Runs a script that finds a bundle in `bundle`, far from the project, with the variables of its
 * spec alone, as Lambda does. Secrets are read where `startLocalSecrets` has them.
 *
 * @param changes variables that hold something else
 * @returns what the script makes of `print`
 */
export async function runBundle(
  name: FunctionName,
  folder: string,
  script: string,
  changes: Partial<typeof environment> = {},
): Promise<unknown> {
  const values = { ...environment, ...changes };
  const variables = functionSpecs[name].environment.map((key) => [key, values[key]]);
  const url = pathToFileURL(join(folder, 'handler.mjs')).href;
  const prologue = `const bundle = await import('${url}');
    const print = (value) => process.stdout.write(JSON.stringify(value));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', `${prologue}\n${script}`],
    { cwd: tmpdir(), env: { ...awsVariables(), ...Object.fromEntries(variables) } },
  );
  // Before it stands what the function has logged.
  return JSON.parse(stdout.split('\n').at(-1) ?? '');
}
