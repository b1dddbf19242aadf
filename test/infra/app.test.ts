import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** Runs the app as `cdk -c …` does, and fails as it does. */
async function run(context: Record<string, string>): Promise<{ code: number; stderr: string }> {
  const env = { ...process.env, CDK_CONTEXT_JSON: JSON.stringify(context) };
  const app = ['--import', 'tsx', 'infra/aws/app.ts'];
  const failed: unknown = await promisify(execFile)(process.execPath, app, { env }).catch((e) => e);
  return failed as { code: number; stderr: string };
}

test.for([
  [{}, 'Say which stage: -c stage=dev or -c stage=prod'],
  [{ settings: 'infra/aws/example.yaml', stage: 'test' }, 'Say which stage: -c stage=dev or'],
  [{ settings: 'no.yaml', stage: 'prod' }, 'There is no file no.yaml: copy infra/aws/example.yaml'],
  [{ settings: 'package.json', stage: 'prod' }, 'package.json is wrong at stages: is missing'],
  [{ settings: 'infra', stage: 'prod' }, 'infra is a folder: name the file in it'],
] as const)('%j ends in one sentence, and nothing is made', async ([context, sentence]) => {
  const { code, stderr } = await run(context);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).toContain(sentence);
});
