import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { daysKept } from '../../functions/domain/retention/retention.ts';
import { idleMinutes, longestHours } from '../../functions/store/access/staff-sessions.ts';
import { logRetention } from '../../infra/aws/common/pegel-log.ts';
import { defaultRetention } from '../../schemas/retention.ts';
import { resourcesOf } from './templates.ts';

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
