import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { daysKept } from '../../functions/domain/retention/retention.ts';
import { idleMinutes, longestHours } from '../../functions/store/access/staff-sessions.ts';
import { mailDe } from '../../functions/web/texts/console/mail.de.ts';
import { de } from '../../functions/web/texts/de.ts';
import { logRetention } from '../../infra/aws/common/pegel-log.ts';
import { type FunctionName, functions } from '../../infra/functions.ts';
import { defaultRetention } from '../../schemas/retention.ts';
import { exampleSettings } from './example-settings.ts';
import { assemble, lambdaOf, resourcesIn, resourcesOf } from './templates.ts';

const named = ['operations', 'data-protection', 'threat-model'] as const;
const documents = Object.fromEntries(
  named.map((name) => [name, readFileSync(`docs/${name}.md`, 'utf8')]),
) as Record<(typeof named)[number], string>;

/** A file of the repository, as documents name it: with a folder, or in the uppermost one. */
const fileNames = /`([\w.-]+(?:\/[\w.-]+)+\.[a-z]+|[\w-]+\.json)`/g;
const links = /\]\(([^)#]+)?(#[^)]+)?\)/g;

describe.each(named)('docs/%s.md', (name) => {
  const text = documents[name];

  it('names files that there are', () => {
    const files = [...text.matchAll(fileNames)].map(([, file = '']) => file);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(5);
  });

  it('leads to documents and headings that there are', () => {
    for (const [, file, heading] of text.matchAll(links)) {
      if (file?.startsWith('https://')) continue;
      const target = file ? readFileSync(`docs/${file}`, 'utf8') : text;
      if (heading) expect(anchorsIn(target)).toContain(heading);
    }
  });
});

describe('docs/data-protection.md', () => {
  const rows = documents['data-protection']
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const saidOf = (what: string) => rows.find(([, , , place]) => place === what)?.[2];

  it.each(Object.entries(defaultRetention))('says the default of %s', (setting, kept) => {
    expect(saidOf(`\`${setting}\``)).toMatch(new RegExp(`\\b${kept} (days|waves)`));
  });

  it.each(Object.entries(daysKept))('says for how long %s is kept', (what, days) => {
    expect(saidOf(`\`daysKept.${what}\``)).toMatch(new RegExp(`\\b${days} days`));
  });

  it('says how long sessions, logs and queues are kept', () => {
    expect(saidOf('`idleMinutes`, `longestHours`')).toBe(
      `${idleMinutes} minutes without a request, ${longestHours} hours at most`,
    );
    expect(saidOf('`infra/aws/common/pegel-log.ts`')).toBe(`${Number(logRetention)} days`);
    const seconds = resourcesOf('AWS::SQS::Queue').map(({ Properties }) =>
      Number(Properties['MessageRetentionPeriod']),
    );
    const days = [...new Set(seconds)].map((one) => one / 86_400).sort((a, b) => a - b);
    expect(days).toEqual([4, 14]);
    const said = saidOf(
      '`infra/aws/functions/work-queue.ts`, `infra/aws/functions/dead-letter-queue.ts`',
    );
    expect(said).toBe('4 days, put aside 14 days');
  });
});

describe('docs/operations.md', () => {
  const guide = documents.operations;
  /** What stands under a heading, up to the next one. */
  const under = (heading: string) => {
    const [, text] = guide.split(`\n${heading}\n`);
    if (text === undefined) throw new Error(`There is no heading ${heading}`);
    return text.split(/\n#+ /)[0] ?? '';
  };
  const all = Object.keys(functions) as FunctionName[];
  const stacks = assemble({ ...exampleSettings, signIn: undefined, signInSecret: undefined });

  it('calls stacks and dashboard what they are called', () => {
    const known = [
      ...stacks.map(({ stackName }) => stackName),
      ...resourcesOf('AWS::CloudWatch::Dashboard').map(({ Properties }) =>
        String(Properties['DashboardName']),
      ),
    ];
    const called = [...guide.matchAll(/`pegel-(?:<stage>|prod)((?:-[a-z]+)?)`/g)].map(
      ([, rest]) => `pegel-prod${rest}`,
    );
    expect(called.length).toBeGreaterThan(5);
    expect(called.filter((name) => !known.includes(name))).toEqual([]);
    expect(guide).toContain('dashboard `pegel-<stage>` ');
    for (const name of ['data', 'web', 'jobs', 'analytics', 'observability']) {
      expect(guide).toMatch(new RegExp(`\`(pegel-<stage>)?-${name}\``));
    }
    expect(guide).not.toMatch(/pegel-prod-observability|pegel-<stage>-observability/);
  });

  it('names functions that there are', () => {
    const named = [...guide.matchAll(/(?:[Ll]og of|[Ff]unction|start) `([a-z-]+)`/g)].map(
      ([, name]) => name,
    );
    expect(named.length).toBeGreaterThan(5);
    expect(all).toEqual(expect.arrayContaining(named));
  });

  it('has commands that a shell reads, with helpers that its first block defines', () => {
    const [first = '', ...others] = [...guide.matchAll(/```sh\n(.*?)```/gs)].map(([, it]) => it);
    expect(others.length).toBeGreaterThan(10);
    for (const commands of [first, ...others]) {
      execFileSync('bash', ['-n'], { input: commands, stdio: ['pipe', 'pipe', 'inherit'] });
    }
    const helpers = [...first.matchAll(/^(pegel_[a-z]+)\(\)/gm)].map(([, name]) => name);
    const used = [...guide.matchAll(/(?<!\w)pegel_[a-z]+/g)].map(([name]) => name);
    expect(new Set(used)).toEqual(new Set(helpers));
  });

  it('finds each function by what it is called', () => {
    const [, suffix = ''] = guide.match(/grep -- "-\$1(\w+)"/) ?? [];
    for (const name of all) expect(`-${lambdaOf(name).id}`).toContain(`-${name}${suffix}`);
  });

  it('calls buttons and pages what people read there', () => {
    expect(under('## Pause the mail')).toContain(`→ ${mailDe.pause.button}*`);
    expect(under('## Pause the mail')).toContain(`*${mailDe.resume.button}*`);
    expect(under('### Pages fail')).toContain(`"${de.errors.defect.title}"`);
  });

  it('starts each function with the concurrency that its template gives it', () => {
    const [, pattern = ''] = guide.match(/case \$f in\n\s*(\S+)\)\s/) ?? [];
    const words = pattern.split('|').map((part) => part.replaceAll('*', ''));
    for (const name of all) {
      const { id, Properties } = lambdaOf(name);
      const isOne = words.some((word) => id.toLowerCase().includes(word));
      expect(Properties['ReservedConcurrentExecutions'], name).toBe(isOne ? 1 : undefined);
    }
  });

  it('has a row for each queue of what was put aside, under the name that its alarm has', () => {
    const rows = under('### Something was put aside').match(/^\| (?!alarm|---)[^|]+/gm) ?? [];
    const named = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    const prefix = 'pegel-prod-put-aside-';
    const rings = resourcesOf('AWS::CloudWatch::Alarm')
      .map(({ Properties }) => String(Properties['AlarmName']))
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length));
    expect(named.toSorted()).toEqual(rings.toSorted());
  });

  it('names all that an installation leaves when its stacks are deleted', () => {
    const words: Record<string, RegExp> = {
      'AWS::ApiGateway::Account': /API Gateway writes logs/,
      'AWS::Backup::BackupVault': /vault of backups/,
      'AWS::Cognito::UserPool': /user pool of Cognito/,
      'AWS::DynamoDB::Table': /both tables/,
      'AWS::IAM::Role': /role with which API Gateway/,
      'AWS::KMS::Key': /three KMS keys/,
      'AWS::S3::Bucket': /buckets/,
      'AWS::SecretsManager::Secret': /secret of keys/,
    };
    const kept = resourcesIn(stacks.map(({ template }): unknown => template))
      .filter(({ DeletionPolicy }) => DeletionPolicy?.startsWith('Retain'))
      .map(({ Type }) => Type);
    expect([...new Set(kept)].toSorted()).toEqual(Object.keys(words));
    for (const said of Object.values(words)) {
      expect(under('## Delete an installation')).toMatch(said);
    }
  });

  it('has nothing personal written where Git or a listing of the project would find it', () => {
    const files = [...guide.matchAll(/[^\s`]*(?:\w+\.items|keys\.json)/g)].map(([file]) => file);
    expect(files.length).toBeGreaterThan(5);
    for (const name of new Set(files.map((file) => file.replace(/^.*\//, '')))) {
      expect(execFileSync('git', ['check-ignore', name], { encoding: 'utf8' })).toContain(name);
    }
    const items = files.filter((file) => file.endsWith('.items') && file !== 'contacts.items');
    expect(items.filter((file) => !file.startsWith('$FILES/'))).toEqual([]);
  });

  it('has the new side of a move stopped, and its keys in place, before there are contacts', () => {
    const steps = under('## Move to another account or partition');
    const order = [
      ...['stop everything on the new side', 'pause the mail', 'The keys of codes first'],
      ...['table load', 'resume the mail'],
    ].map((words) => steps.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});

/** The anchors that headings have where Markdown is shown. */
function anchorsIn(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(
    ([, heading = '']) =>
      `#${heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-')}`,
  );
}
