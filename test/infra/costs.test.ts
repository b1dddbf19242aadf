import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Costs, costsOf, groups, totalOf, yearOf } from './costs/costs.ts';
import { pricesOf } from './costs/prices.ts';
import { standingOf } from './costs/standing.ts';
import { templates } from './templates.ts';

const sizes = [22, 206, 11_000, 100_000];
const document = readFileSync('docs/operations.md', 'utf8');
const standing = standingOf(templates);

const titles: Record<keyof Costs, string> = {
  firewall: 'WAF',
  watching: 'alarms, dashboard, own metrics, logs',
  keys: 'KMS keys, secrets',
  functions: 'Lambda, Scheduler',
  tables: 'DynamoDB, recovery to any second',
  pages: 'API Gateway, traffic',
  lake: 'S3',
  backups: 'AWS Backup',
  mail: 'SES, SQS',
};

/** Whole dollars: more would be a promise. */
function dollars(amount: number): string {
  return amount < 1 ? 'under 1' : Math.round(amount).toLocaleString('en');
}

function table(...rows: string[][]): string {
  const [head = [], ...body] = rows;
  const lines = [head, head.map(() => '---'), ...body];
  return lines.map((cells) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |')).join('\n');
}

function expectTable(expected: string): void {
  const isThere = document.includes(expected);
  expect(isThere, `docs/operations.md must have this table:\n\n${expected}\n`).toBe(true);
}

describe('docs/operations.md', () => {
  it('says what a month and a year cost', () => {
    const rows = sizes.map((units) => [
      units.toLocaleString('en'),
      dollars(totalOf(costsOf(units, false, standing))),
      dollars(totalOf(costsOf(units, true, standing))),
      dollars(yearOf(units, standing)),
    ]);
    expectTable(
      table(['units', 'month without a wave', 'month with a wave', 'year with two waves'], ...rows),
    );
  });

  it('says what a month with a wave is made of', () => {
    const all = sizes.map((units) => costsOf(units, true, standing));
    const rows = groups.map((group) => [titles[group], ...all.map((one) => dollars(one[group]))]);
    const heads = sizes.map((units) => `${units.toLocaleString('en')} units`);
    expectTable(table(['', ...heads], ...rows));
  });

  it('says when the prices were looked up', () => {
    expect(document).toContain(`looked up on ${pricesOf}`);
  });
});

describe('the model', () => {
  it('costs more for more units, and for a month in which a wave is open', () => {
    for (const [index, units] of sizes.entries()) {
      const open = totalOf(costsOf(units, true, standing));
      expect(open).toBeGreaterThan(totalOf(costsOf(units, false, standing)));
      const next = sizes[index + 1];
      if (next) expect(open).toBeLessThan(totalOf(costsOf(next, true, standing)));
    }
  });
});
